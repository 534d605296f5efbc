/** Channels repeat a message for minutes, Azure's queues for a day, and GOV.UK Notify lists texts for a week: kept a day longer. In ms. */
export const seenFor = 8 * 24 * 60 * 60 * 1000;

/** Remembers which inbound messages were dealt with, so that a channel's repeat is dropped. Keys hold ids only, no words. */
export interface SeenMessages {
  has(key: string): Promise<boolean>;
  /** Called after a message has been dealt with: a crash before leaves it unseen, and the repeat is then taken in. */
  add(key: string): Promise<void>;
}
