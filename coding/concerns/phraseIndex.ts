import { phraseEnd, type Phrase, type Place } from './phrase.ts';
import type { Sentence, Word } from './sentence.ts';

/** Where a phrase stands in a sentence: numbers of words, `end` just after it. */
export interface FoundPhrase<T extends Phrase> {
  phrase: T;
  start: number;
  end: number;
}

export interface PhraseIndex<T extends Phrase> {
  findIn(sentence: Sentence): FoundPhrase<T>[];
}

/** What a place of a phrase can say. Phrases share their lists, so these are few and told apart by identity. */
type Alternatives = Place['alternatives'];

/** Phrases whose second place says the same, so that one look at the next words puts most aside untried. */
interface Candidates<T extends Phrase> {
  phrases: T[];
  /** None for phrases of one place. */
  second: Alternatives | undefined;
  /** Words after the first in which the second place must begin. */
  reach: number;
}

interface Index<T extends Phrase> {
  byFirst: Map<string, Candidates<T>[]>;
  /** The second places that a word can begin. */
  seconds: Map<string, Set<Alternatives>>;
}

/** Letters by which beginnings of words are looked up, at most. */
const longestKey = 5;

/** Finds phrases by their first word and a look at the next, so that each word of a text tries only a few of thousands. */
export function indexPhrases<T extends Phrase>(phrases: readonly T[]): PhraseIndex<T> {
  const index: Index<T> = { byFirst: new Map(), seconds: new Map() };
  for (const phrase of phrases) {
    const [first, second] = phrase.places;
    if (!first) continue;
    const longest = Math.max(...first.alternatives.map(({ length }) => length));
    const next = { second: second?.alternatives, reach: longest + (second?.gap ?? 0) };
    for (const key of keysOf(first.alternatives)) addPhrase(index, key, phrase, next);
  }
  for (const second of new Set(phrases.flatMap(({ places }) => places.slice(1, 2).map((place) => place.alternatives))))
    for (const key of keysOf(second)) index.seconds.set(key, (index.seconds.get(key) ?? new Set()).add(second));
  return { findIn: (sentence) => findIn(sentence, index) };
}

function addPhrase<T extends Phrase>(
  { byFirst }: Index<T>,
  key: string,
  phrase: T,
  { second, reach }: Omit<Candidates<T>, 'phrases'>,
): void {
  const others = byFirst.get(key) ?? [];
  byFirst.set(key, others);
  const same = others.find((one) => one.second === second && one.reach === reach);
  if (same) same.phrases.push(phrase);
  else others.push({ phrases: [phrase], second, reach });
}

/** What the first words of alternatives are looked up by: a whole word, or the first letters of a beginning. */
function keysOf(alternatives: Alternatives): Set<string> {
  return new Set(
    alternatives.map(([first]) =>
      first?.isBeginning ? `${first.letters.slice(0, longestKey)}*` : (first?.letters ?? ''),
    ),
  );
}

function findIn<T extends Phrase>(sentence: Sentence, { byFirst, seconds }: Index<T>): FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = [];
  const begun: Set<Alternatives>[] = [];
  const beginsWithin = (second: Alternatives, from: number, to: number) => {
    for (let at = from; at <= to && at < sentence.length; at += 1)
      if ((begun[at] ??= secondsBegunBy(sentence[at]!, seconds)).has(second)) return true;
    return false;
  };
  for (let start = 0; start < sentence.length; start += 1) {
    for (const key of keysOfWord(sentence[start]!)) {
      for (const { phrases, second, reach } of byFirst.get(key) ?? []) {
        if (second && !beginsWithin(second, start + 1, start + reach)) continue;
        for (const phrase of phrases) {
          const end = phraseEnd(phrase, sentence, start);
          if (end !== undefined) found.push({ phrase, start, end });
        }
      }
    }
  }
  return found;
}

function secondsBegunBy(word: Word, seconds: ReadonlyMap<string, Iterable<Alternatives>>): Set<Alternatives> {
  return new Set(keysOfWord(word).flatMap((key) => [...(seconds.get(key) ?? [])]));
}

/** The same words are looked up in many languages. */
const knownKeys = new WeakMap<Word, string[]>();

/** What a word is looked up by. */
function keysOfWord(word: Word): string[] {
  const known = knownKeys.get(word) ?? [
    ...new Set([word.plain, ...Array.from({ length: longestKey }, (_, at) => `${word.plain.slice(0, at + 1)}*`)]),
  ];
  knownKeys.set(word, known);
  return known;
}
