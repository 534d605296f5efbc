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

/** Words that `..` may stand for. */
const longestGap = 3;

/**
 * A phrase as people write it in the data files: words, `word*` for its beginning, `one|other`, `{list}`, and `..` for up to
 * three words between.
 *
 * @throws Error for a list that is not there.
 */
export function parsePhrase(says: string, lists: WordLists, spelling: Spelling): Phrase {
  const places: Place[] = [];
  let gap = 0;
  for (const word of says.split(' ').filter(Boolean)) {
    if (word === '..') gap += longestGap;
    else {
      places.push({ gap, alternatives: alternativesOf(word, lists, spelling) });
      gap = 0;
    }
  }
  if (places.length === 0) throw new Error(`Expected a phrase with a word in it, got '${says}'.`);
  return { says, places };
}

function alternativesOf(word: string, lists: WordLists, spelling: Spelling): WordTest[][] {
  return word.split('|').flatMap((part) => {
    if (!part.startsWith('{')) return [wordTests(part, spelling)];
    const list = lists[part.slice(1, -1)];
    if (!list) throw new Error(`Expected a list that the file has, got ${part}.`);
    return list.map((entry) => entry.split(' ').flatMap((one) => wordTests(one, spelling)));
  });
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
