import { foldLetters } from '../normalText.ts';
import { sentencesOf } from './words.ts';
import type { Sentence } from './sentence.ts';

/** How often each feature stands in a text. A feature is the hash of its letters (FNV-1a, 30 bits): the model stores no names. */
export type Counts = Map<number, number>;

const start = 0x811c9dc5;
const prime = 0x01000193;
/** Small enough for the numbers that engines keep without a box. */
const bits = 0x3fffffff;

/** Words between two that still are a pair, in either order: languages differ in that. */
const window = 4;
const shortest = 3;
const longest = 5;
/** Nobody writes longer words. */
const longestWord = 30;

/** The words of a text in plain letters, by sentence, as the model counts them: marks that people leave out are left out. */
export function plainSentences(text: string): string[][] {
  return sentencesOf(text, 'english').map((sentence: Sentence) => sentence.map(({ plain }) => foldLetters(plain)));
}

/** Words, runs of two and three of them, and pairs that stand near each other. */
export function wordCounts(sentences: readonly string[][]): Counts {
  const counts: Counts = new Map();
  for (const words of sentences) {
    words.forEach((word, at) => {
      const [next, afterNext] = [words[at + 1], words[at + 2]];
      count(counts, hashOf(word));
      if (next !== undefined) count(counts, hashOf(`${word} ${next}`));
      if (afterNext !== undefined) count(counts, hashOf(`${word} ${next} ${afterNext}`));
      for (const other of words.slice(at + 2, at + 1 + window))
        count(counts, hashOf(word < other ? `${word}~${other}` : `${other}~${word}`));
    });
  }
  return counts;
}

/** Runs of 3 to 5 letters within words: they read loose spelling, bent words and every script. */
export function letterCounts(sentences: readonly string[][]): Counts {
  const counts: Counts = new Map();
  for (const word of sentences.flat()) {
    const bounded = ` ${word.slice(0, longestWord)} `;
    for (let from = 0; from + shortest <= bounded.length; from += 1) {
      // Another start than that of words, so that "the" as a word and as letters are two features.
      let hash = start ^ bits;
      for (let at = from; at < Math.min(from + longest, bounded.length); at += 1) {
        hash = Math.imul(hash ^ bounded.charCodeAt(at), prime);
        if (at - from + 1 >= shortest) count(counts, mixed(hash));
      }
    }
  }
  return counts;
}

export function hashOf(name: string): number {
  let hash = start;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), prime);
  return mixed(hash);
}

function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) & bits;
}

function count(counts: Counts, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}
