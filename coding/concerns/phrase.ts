import type { Sentence } from './sentence.ts';

/** One place of a phrase: alternatives of one or more words, after up to `gap` other words. */
export interface Place {
  gap: number;
  alternatives: WordTest[][];
}

/** A whole word, or the beginning of one. */
export interface WordTest {
  letters: string;
  isBeginning: boolean;
}

export interface Phrase {
  /** As it stands in the file. */
  says: string;
  places: Place[];
}

/** Lists of words that phrases name: `{hits}`. */
export type WordLists = Record<string, string[]>;

/** How the words of a language are read. */
export interface Spelling {
  /** A word in the plain form that texts are brought to. */
  plainWords: (word: string) => string[];
  /** Whether every word of a phrase stands for all words that begin with it, as fits languages that bend their words. */
  areBeginnings: boolean;
}

/** Finds what a word of a phrase, or a list that it names, stands for. */
export type Alternatives = (part: string) => WordTest[][];

/** Words that `..` may stand for. */
const longestGap = 3;

/**
 * What words and lists stand for in one language. Most stand in many phrases: each is read once, and all of them share it.
 */
export function alternativesIn(lists: WordLists, spelling: Spelling): Alternatives {
  const known = new Map<string, WordTest[][]>();
  return (part) => {
    const found = known.get(part) ?? readPart(part, lists, spelling);
    known.set(part, found);
    return found;
  };
}

/**
 * A phrase as people write it in the data files: words, `word*` for its beginning, `one|other`, `{list}`, and `..` for up to
 * three words between.
 *
 * @throws Error for a list that is not there.
 */
export function parsePhrase(says: string, alternatives: Alternatives): Phrase {
  const places: Place[] = [];
  let gap = 0;
  for (const word of says.split(' ').filter(Boolean)) {
    if (word === '..') gap += longestGap;
    else {
      const parts = word.split('|');
      places.push({ gap, alternatives: parts.length === 1 ? alternatives(word) : parts.flatMap(alternatives) });
      gap = 0;
    }
  }
  if (places.length === 0) throw new Error(`Expected a phrase with a word in it, got '${says}'.`);
  return { says, places };
}

function readPart(part: string, lists: WordLists, spelling: Spelling): WordTest[][] {
  if (!part.startsWith('{')) return [wordTests(part, spelling)];
  const list = lists[part.slice(1, -1)];
  if (!list) throw new Error(`Expected a list that the file has, got ${part}.`);
  return list.map((entry) => entry.split(' ').flatMap((one) => wordTests(one, spelling)));
}

/** One written word can be several read ones: `wanna` is read as `want to`. */
function wordTests(word: string, { plainWords, areBeginnings }: Spelling): WordTest[] {
  if (word.endsWith('*')) return [{ letters: word.replaceAll(/['*]/g, ''), isBeginning: true }];
  return plainWords(word).map((letters) => ({ letters, isBeginning: areBeginnings && letters.length > 2 }));
}

/** The number of the word after the phrase that starts at a word, if it stands there. */
export function phraseEnd({ places }: Phrase, sentence: Sentence, start: number): number | undefined {
  return endFrom(places, 0, sentence, start);
}

function endFrom(places: Place[], number: number, sentence: Sentence, at: number): number | undefined {
  const place = places[number];
  if (!place) return at;
  const gap = number === 0 ? 0 : place.gap;
  for (let skipped = 0; skipped <= gap; skipped += 1) {
    for (const words of place.alternatives) {
      if (!standAt(words, sentence, at + skipped)) continue;
      const end = endFrom(places, number + 1, sentence, at + skipped + words.length);
      if (end !== undefined) return end;
    }
  }
  return undefined;
}

function standAt(words: WordTest[], sentence: Sentence, at: number): boolean {
  return words.every((word, offset) => isWord(word, sentence[at + offset]?.plain));
}

function isWord({ letters, isBeginning }: WordTest, plain: string | undefined): boolean {
  if (plain === undefined) return false;
  return isBeginning ? plain.startsWith(letters) : plain === letters;
}
