import { chance, pick, type Random } from './random.ts';
import type { TalkWords } from './words.ts';

/** How somebody writes, whatever they have to say. */
export type Hand = 'tidy' | 'plain' | 'careless' | 'textspeak' | 'dialect' | 'loud';

/** A text as this hand writes it. */
export function written(text: string, hand: Hand, words: TalkWords, random: Random): string {
  if (hand === 'tidy') return sentences(text);
  if (hand === 'loud') return text.toUpperCase();
  if (hand === 'dialect') return sentences(replaced(text, words.dialect));
  if (hand === 'textspeak') return bare(replaced(text, words.textspeak));
  return hand === 'plain' ? bare(text) : slipped(bare(text), random);
}

/** A capital after each stop, and a stop at the end. */
function sentences(text: string): string {
  const capitals = text.replace(
    /(^|[.!?]\s+)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  return /[\p{L}\p{N}]$/u.test(capitals) ? `${capitals}.` : capitals;
}

/** As on a phone: small letters, no apostrophes. */
function bare(text: string): string {
  return text.toLowerCase().replace(/['’]/gu, '');
}

function replaced(text: string, spellings: Record<string, string>): string {
  return text.replace(/[\p{L}']+/gu, (word) => spellings[word.toLowerCase()] ?? word);
}

/** One slip in every twelfth longer word. */
function slipped(text: string, random: Random): string {
  return text.replace(/\p{L}{5,}/gu, (word) => (chance(random, 1 / 12) ? slip(word, random) : word));
}

const slips: ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at]! + word.slice(at),
  (word, at) => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
];

/** Dropped, doubled or swapped, never the first or the last letter: those are the ones people get right. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  return pick(random, slips)(word, at);
}
