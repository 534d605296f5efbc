/** One word in plain form, with its stretch of the original text. */
export interface Word {
  plain: string;
  start: number;
  end: number;
}

/** Words between two full stops. No phrase goes on over a full stop, and nothing is cut at commas, which most people leave out. */
export type Sentence = Word[];
