import { distance } from 'fastest-levenshtein';

/** One option as a person may name it: its label and the words people use for it. */
export interface NamedOption {
  id: string;
  words: string[];
}

/** What a language needs for reading replies. */
export interface Lexicon {
  /** Number words with their value: `two` -> 2. */
  numbers: ReadonlyMap<string, number>;
  /** Words that join choices: and, plus. */
  joiners: readonly string[];
  /** Words that turn what follows into its opposite: not, never. */
  negations: readonly string[];
}

/** Lower case, plain letters, single spaces, no punctuation: the form in which words are compared. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The options a reply names, by number, word or near word; empty when it names none.
 * Examples: "1 and 3", "yes please", "mum", "famly support".
 */
export function matchOptions(text: string, options: NamedOption[], lexicon: Lexicon): string[] {
  const tokens = plain(text).split(' ');
  const numbered = byNumber(tokens, options, lexicon);
  if (numbered.length > 0) return numbered;
  const named = byName(tokens, options, lexicon);
  return named.length > 0 ? named : byNearName(tokens, options);
}

/** Only when the reply is nothing but numbers: "im 12" must not pick the twelfth option. */
function byNumber(tokens: string[], options: NamedOption[], { numbers, joiners }: Lexicon): string[] {
  const values = tokens.filter((token) => !joiners.includes(token)).map((token) => numbers.get(token) ?? Number(token));
  const inRange = values.every((value) => Number.isInteger(value) && value >= 1 && value <= options.length);
  return inRange ? [...new Set(values.map((value) => options[value - 1]!.id))] : [];
}

/** Longest names first, each word of the reply used once, so that "foster carer" is not also "carer". */
function byName(tokens: string[], options: NamedOption[], { negations }: Lexicon): string[] {
  const names = options
    .flatMap(({ id, words }) => words.map((word) => ({ id, name: plain(word).split(' ') })))
    .filter(({ name }) => name[0] !== '')
    .toSorted((a, b) => b.name.length - a.name.length);
  const left: (string | undefined)[] = [...tokens];
  const found = new Set<string>();
  for (const { id, name } of names) {
    const at = left.findIndex((_, start) => name.every((word, offset) => left[start + offset] === word));
    if (at === -1) continue;
    if (negations.includes(tokens[at - 1] ?? '')) return [];
    left.fill(undefined, at, at + name.length);
    found.add(id);
  }
  return options.map(({ id }) => id).filter((id) => found.has(id));
}

/** A whole short reply one slip away from a name; long names may have two. Short words are too alike to guess. */
function byNearName(tokens: string[], options: NamedOption[]): string[] {
  const said = tokens.join(' ');
  const slips = said.length < 5 ? 0 : said.length < 9 ? 1 : 2;
  const near = options.filter(({ words }) => words.some((word) => slips > 0 && distance(said, plain(word)) <= slips));
  return near.length === 1 ? [near[0]!.id] : [];
}

/** The reply with number words written as digits: "im twelve" -> "im 12". */
export function withDigits(text: string, { numbers }: Lexicon): string {
  return plain(text)
    .split(' ')
    .map((token) => String(numbers.get(token) ?? token))
    .join(' ');
}
