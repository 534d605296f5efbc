import { plain, plainName } from './plain.ts';

/** What a language needs for reading replies. */
export interface Lexicon {
  /** Number words with their value: `two` -> 2, `second one` -> 2. */
  numbers: ReadonlyMap<string, number>;
  /** Words that join choices: and, plus. */
  joiners: readonly string[];
  /** Words that turn what follows into its opposite: not, never. */
  negations: readonly string[];
  /** The same for what stands before them, as in Urdu. */
  negationsAfter: readonly string[];
  /** Words that add nothing to a choice: option, please. */
  fillers: readonly string[];
  /** Words after which a number is not somebody's age: year 9, under 18. */
  notAges: readonly string[];
}

/** The words of a reply with number words written as digits: "im twelve" -> im, 12. */
export function withDigits(text: string, { numbers }: Lexicon): string[] {
  const values = new Map([...numbers].map(([word, value]) => [plainName(word).join(' '), String(value)]));
  return plain(text)
    .split(' ')
    .map((token) => values.get(token) ?? token);
}
