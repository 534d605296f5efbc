import { phraseEnd, type Phrase } from './phrase.ts';
import type { Sentence } from './words.ts';

/** Where a phrase stands in a sentence: numbers of words, `end` just after it. */
export interface FoundPhrase<T extends Phrase> {
  phrase: T;
  start: number;
  end: number;
}

export interface PhraseIndex<T extends Phrase> {
  findIn(sentence: Sentence): FoundPhrase<T>[];
}

/** Letters by which phrases that begin with a beginning are looked up. */
const shortest = 3;

/** Finds phrases by their first word, so that each word of a text tries only the few that can start there. */
export function indexPhrases<T extends Phrase>(phrases: readonly T[]): PhraseIndex<T> {
  const byWord = new Map<string, Set<T>>();
  for (const phrase of phrases) {
    for (const key of keysOf(phrase)) byWord.set(key, (byWord.get(key) ?? new Set<T>()).add(phrase));
  }
  return { findIn: (sentence) => sentence.flatMap((_, start) => findAt(sentence, start, byWord)) };
}

function keysOf({ places }: Phrase): string[] {
  return (places[0]?.alternatives ?? []).map(([first]) => {
    if (!first?.isBeginning) return first?.letters ?? '';
    return `${first.letters.slice(0, shortest)}*`;
  });
}

function findAt<T extends Phrase>(sentence: Sentence, start: number, byWord: Map<string, Set<T>>): FoundPhrase<T>[] {
  const { plain = '' } = sentence[start] ?? {};
  const keys = [plain, ...Array.from({ length: shortest }, (_, at) => `${plain.slice(0, at + 1)}*`)];
  const tried = new Set(keys.flatMap((key) => [...(byWord.get(key) ?? [])]));
  return [...tried].flatMap((phrase) => {
    const end = phraseEnd(phrase, sentence, start);
    return end === undefined ? [] : [{ phrase, start, end }];
  });
}
