import { plainText } from '../plainText.ts';

/** Characters from `start` up to, but not with, `end`: Unicode code points, the first is 0. */
export interface Place {
  start: number;
  end: number;
}

/** The words of an answer as its file has them: lines end in one character, so that every program counts them alike. */
export function sourceText(words: string): string {
  return plainText(words.replace(/\r\n?/gu, '\n'));
}

/** Where `evidence` stands in the words of an answer; all of them where it is not found or empty. */
export function placeOf(evidence: string, words: string): Place {
  const text = sourceText(words);
  const sought = sourceText(evidence);
  const at = sought === '' ? -1 : text.indexOf(sought);
  if (at < 0) return { start: 0, end: codePoints(text) };
  const start = codePoints(text.slice(0, at));
  return { start, end: start + codePoints(sought) };
}

/** A code point beyond the first plane, such as an emoji, is two units of a JavaScript string. */
function codePoints(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) if (isHighSurrogate(text.charCodeAt(at))) pairs += 1;
  return text.length - pairs;
}

/** Of well-formed text, so that a low one follows. */
function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
