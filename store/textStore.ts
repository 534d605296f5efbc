/** One text (SMS) on its way to somebody. What it says and to which number is sealed, and goes once nothing more is to be sent. */
export interface Text {
  /** Hex. Made from the text it replies to, so that the same reply is there once, however often it is worked out. */
  id: string;
  /** Keyed hash of the talk, hex: texts of one talk go out in order. */
  talk: string;
  kind: 'reply' | 'reminder';
  /**
   * `sending` goes before each try, so that two processes do not both send and a crash between shows. `sent`: GOV.UK Notify
   * has it. `delivered` and `failed` are for good.
   */
  state: 'queued' | 'sending' | 'sent' | 'delivered' | 'failed';
  /** `TextWords`, encrypted with a key that is not in the store; gone once delivered, or failed so that no retry helps. */
  sealed?: string;
  /** When it was put here, ISO 8601, UTC: the order of a talk. */
  at: string;
  /** When the text it replies to came, ISO 8601, UTC. */
  heardAt?: string;
  /** Nothing is done about it before, ISO 8601, UTC; while `sending`: until then the try of another process is waited for. */
  due: string;
  /** Tries to hand it to Notify that failed in a row. */
  tries: number;
  /** How often Notify was given it: a second time when the phone could not be reached the first time. */
  sends: number;
  /** What went wrong last: a status of Notify's, or an error's name. Never words or numbers. */
  why?: string;
  /** 0 for one never saved; raised by one with each save. */
  version: number;
}

/** What is sealed. */
export interface TextWords {
  /** In international form. */
  number: string;
  words: string;
  /** Notify's id of the number it comes from, where there are several. */
  sender?: string;
}

export type TextState = Text['state'];

/** Texts of these states, or of this talk; all without a filter. */
export interface TextFilter {
  states?: readonly TextState[];
  talk?: string;
}

/** How long what is left of a text is kept, in ms: 90 days, so that it shows what failed and who cannot be reached. */
export const textsKeptFor = 90 * 24 * 60 * 60 * 1000;

export interface TextStore {
  /** Durable when the promise resolves. False: a text of this id is there already, and nothing was changed. */
  add(text: Text): Promise<boolean>;
  find(id: string): Promise<Text | undefined>;
  /** Returns the text with its new version. Throws ConflictError unless `version` is the stored one. */
  save(text: Text): Promise<Text>;
  /** Oldest first, streamed. */
  list(filter: TextFilter): AsyncIterable<Text>;
  /** Removes all texts of a talk for good. */
  removeOf(talk: string): Promise<void>;
  /** Removes what has been kept long enough; how many. Cosmos DB does it by itself. */
  removeOld(): Promise<number>;
}
