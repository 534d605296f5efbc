import { ara, ben, eng, guj, panGu, pol, por, ron, spa, urd } from 'stopword';

/** A word of an answer, as written and as counted. */
export interface Word {
  written: string;
  /** In lower case. */
  word: string;
  /** Nothing but a space stands between it and the word before. */
  follows: boolean;
  /** Says something by itself: no article, pronoun, conjunction and so on. */
  isContent: boolean;
}

const stopwords: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries({ ar: ara, bn: ben, en: eng, es: spa, gu: guj, pa: panGu, pl: pol, pt: por, ro: ron, ur: urd }).map(
    ([language, list]) => [language, new Set(list.map(plain))],
  ),
);
const none: ReadonlySet<string> = new Set();

/** The words of a redacted answer; what stands in place of personal data, and whatever holds a digit, is left out. */
export function wordsIn(redacted: string, language: string): Word[] {
  const ofLanguage = stopwords[language] ?? none;
  let end = -1;
  return [...redacted.matchAll(/\[[a-z-]+\]|\p{N}[\p{L}\p{N}]*|\p{L}[\p{L}\p{M}\p{N}'’]*/gu)].flatMap((match) => {
    const [written] = match;
    const follows = redacted.slice(end, match.index) === ' ';
    const isWord = /^[\p{L}\p{M}'’]+$/u.test(written);
    end = isWord ? match.index + written.length : -1;
    const word = plain(written);
    return isWord ? [{ written, word, follows, isContent: word.length > 1 && !ofLanguage.has(word) }] : [];
  });
}

/** "Don't" is also written "dont" and "don’t"; "the bus's" is the bus. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/['’](?:s?$)?/g, '');
}

/** Phrases of two or three words that begin and end with a word that says something. */
export function phrasesOf(words: readonly Word[], isWanted: (word: string) => boolean): string[] {
  return words.flatMap((first, at) => {
    if (!first.isContent || !isWanted(first.word)) return [];
    return [2, 3].flatMap((length) => {
      const phrase = words.slice(at, at + length);
      const last = phrase.at(-1);
      const holds = phrase.length === length && phrase.slice(1).every(({ follows }) => follows);
      return holds && last?.isContent && isWanted(last.word) ? [phrase.map(({ word }) => word).join(' ')] : [];
    });
  });
}
