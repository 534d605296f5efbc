/** Says that somebody of the authority has read what a response says. */
export interface Reading {
  authority: string;
  round: string;
  responseId: string;
  /** ISO 8601, UTC: answers given later are unread again. */
  at: string;
  /** A signed-in person, or the name given on the command line. */
  by: string;
}

/** Which responses people have read: the finder of concerns misses some, so every answer is to be read by somebody. */
export interface Readings {
  /** Kept as long as the response is: of one that is not there nothing is kept. */
  add(reading: Reading): Promise<void>;
  /** The latest reading of each response of the round, by response id. */
  latest(filter: { authority: string; round: string }): Promise<Map<string, Reading>>;
}
