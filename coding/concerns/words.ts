import { contract } from './contractions.ts';
import { foldText, normaliseText, type NormalText } from '../normalText.ts';
import type { Sentence } from './sentence.ts';

/** Characters read at a time; the parts overlap, so that no phrase is cut. */
const partLength = 5000;
const overlap = 200;

/** How a text is made plain: English spelling put right, or letters without the marks that people leave out. */
export type Reading = 'english' | 'folded';

/** The sentences of a text of any length: every word of a message is scanned, however long it is. */
export function sentencesOf(text: string, reading: Reading): Sentence[] {
  const sentences: Sentence[] = [];
  for (let start = 0; start === 0 || start + overlap < text.length; start += partLength - overlap) {
    const normal = plainText(text.slice(start, start + partLength), reading);
    const words = wordsBySentence(normal, start);
    sentences.push(...(reading === 'english' ? words.map(contract) : words));
  }
  return sentences;
}

function plainText(part: string, reading: Reading): NormalText {
  return reading === 'english' ? normaliseText(part) : foldText(part);
}

function wordsBySentence({ text, from, to }: NormalText, offset: number): Sentence[] {
  const sentences: Sentence[] = [[]];
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{M}\p{N}']+|[.!?;\n]+/gu)) {
    if (/^[.!?;\n]/.test(found)) sentences.push([]);
    else {
      const plain = found.replaceAll("'", '');
      const end = to[index + found.length - 1] ?? 0;
      if (plain !== '') sentences.at(-1)?.push({ plain, start: offset + (from[index] ?? 0), end: offset + end });
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** A word with the article or a conjunction written onto it is also the word. */
export function withoutPrefixes(sentence: Sentence, prefixes: readonly string[]): Sentence {
  if (prefixes.length === 0) return sentence;
  return sentence.map((word) => {
    const prefix = prefixes.find((one) => word.plain.startsWith(one) && word.plain.length > one.length + 2);
    return prefix ? { ...word, plain: word.plain.slice(prefix.length) } : word;
  });
}

/** Small words that no other language of the project has. */
const englishWords = new Set(
  'the and my she with they was that you when for but it his her him dont im this are of not been from about what would'.split(
    ' ',
  ),
);

/** Share of small English words from which a text is English. */
const englishShare = 0.12;

export function isEnglish(sentences: readonly Sentence[]): boolean {
  const words = sentences.flat();
  return words.filter(({ plain }) => englishWords.has(plain)).length >= englishShare * words.length;
}
