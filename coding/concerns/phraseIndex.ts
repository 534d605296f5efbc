import { phraseEnd, type Phrase, type Place } from './phrase.ts';
import type { Sentence } from './sentence.ts';

/** Where a phrase stands in a sentence: numbers of words, `end` just after it. */
export interface FoundPhrase<T extends Phrase> {
  phrase: T;
  start: number;
  end: number;
}

export interface PhraseIndex<T extends Phrase> {
  findIn(sentence: Sentence): FoundPhrase<T>[];
}

/** A phrase with what its second place can begin with, so that most are put aside without being tried. */
interface Candidate<T extends Phrase> {
  phrase: T;
  /** Keys of the words of the second place; none for a phrase of one place. */
  second: ReadonlySet<string> | undefined;
  /** Words after the first in which the second place must begin. */
  reach: number;
}

/** Letters by which beginnings of words are looked up. */
const shortest = 3;

/** Finds phrases by their first word and a look at the next, so that each word of a text tries only a few of thousands. */
export function indexPhrases<T extends Phrase>(phrases: readonly T[]): PhraseIndex<T> {
  const byWord = new Map<string, Candidate<T>[]>();
  const keys = new Map<Place['alternatives'] | undefined, Set<string>>();
  // Phrases share their lists, so also the keys of them.
  const sharedKeys = (place: Place | undefined) => {
    const known = keys.get(place?.alternatives) ?? keysOf(place);
    keys.set(place?.alternatives, known);
    return known;
  };
  for (const phrase of phrases) {
    const candidate = candidateFor(phrase, sharedKeys);
    for (const key of sharedKeys(phrase.places[0])) {
      const others = byWord.get(key);
      if (others) others.push(candidate);
      else byWord.set(key, [candidate]);
    }
  }
  return { findIn: (sentence) => findIn(sentence, byWord) };
}

function candidateFor<T extends Phrase>(phrase: T, keysOf: (place: Place | undefined) => Set<string>): Candidate<T> {
  const [first, second] = phrase.places;
  const longest = Math.max(...(first?.alternatives ?? []).map(({ length }) => length));
  return { phrase, second: second && keysOf(second), reach: longest + (second?.gap ?? 0) };
}

/** What the first words of a place are looked up by: a whole word, or the first letters of a beginning. */
function keysOf(place: Place | undefined): Set<string> {
  const firstWords = (place?.alternatives ?? []).map(([first]) => first);
  return new Set(
    firstWords.map((first) => (first?.isBeginning ? `${first.letters.slice(0, shortest)}*` : (first?.letters ?? ''))),
  );
}

function findIn<T extends Phrase>(sentence: Sentence, byWord: ReadonlyMap<string, Candidate<T>[]>): FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = [];
  const keys = sentence.map(({ plain }) => [
    plain,
    ...Array.from({ length: shortest }, (_, at) => `${plain.slice(0, at + 1)}*`),
  ]);
  for (let start = 0; start < sentence.length; start += 1) {
    for (const key of new Set(keys[start])) {
      for (const candidate of byWord.get(key) ?? []) {
        if (!isWorthTrying(candidate, keys, start)) continue;
        const end = phraseEnd(candidate.phrase, sentence, start);
        if (end !== undefined) found.push({ phrase: candidate.phrase, start, end });
      }
    }
  }
  return found;
}

function isWorthTrying<T extends Phrase>({ second, reach }: Candidate<T>, keys: string[][], start: number): boolean {
  if (!second) return true;
  for (let at = start + 1; at <= start + reach && at < keys.length; at += 1) {
    if (keys[at]?.some((key) => second.has(key))) return true;
  }
  return false;
}
