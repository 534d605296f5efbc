import { foldLetters } from '../normalText.ts';

/** A word of the original with what stands before it. */
export interface Token {
  text: string;
  /** Lower case without marks and without a possessive. */
  plain: string;
  start: number;
  /** Just after the name: before a possessive. */
  end: number;
  isCapital: boolean;
  /** The first word of a sentence is capital whatever it is. */
  opensSentence: boolean;
  /** What stands between it and the word before. */
  before: string;
  /** Nothing but a space stands between it and the word before. */
  isNext: boolean;
}

export function tokensOf(text: string): Token[] {
  let before = 0;
  return [...text.matchAll(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu)].map(({ 0: word, index }) => {
    const between = text.slice(before, index);
    const name = word.replace(/[’'](?:s|re|ll|d|ve|m)$/iu, '');
    before = index + word.length;
    return {
      text: word,
      plain: foldLetters(name.toLowerCase()),
      start: index,
      end: index + name.length,
      isCapital: /^\p{Lu}/u.test(word) && !/^\p{Lu}{2,}$/u.test(word),
      opensSentence: index === 0 || /[.!?:;\n•"“]|\d[.)]/u.test(between),
      before: between,
      isNext: /^[ ,]{0,2}$/u.test(between) || between === '. ' || /^ ?["“‘'(: ]{1,2}$/u.test(between),
    };
  });
}
