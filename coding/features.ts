import { clausesOf, type Clause } from './clauses.ts';
import { isHoped } from './polarity.ts';
import type { FoundCue } from './foundCue.ts';
import type { NormalText } from './normalText.ts';
import type { CodingContext } from '../survey/coding.ts';

/** What the model knows of a text: names of features and how strongly each is there. */
export type Features = Map<string, number>;

/** Length of the words part of the vector; a cue has 1, so that words decide where no cue speaks. */
const wordsLength = 1;

export function contextFeatures({ topic, respondent }: CodingContext, language: string): Features {
  const features: Features = new Map([
    [`topic ${topic}`, 1],
    [`from ${respondent}`, 1],
  ]);
  return language === 'en' ? features : features.set('not English', 1);
}

/**
 * The weights of the cues found for each code; a sure one is also a likely one, so that it never counts for less. What is
 * said aside, in answer to the other question, is weighed apart.
 */
export function cueFeatures(found: readonly FoundCue[]): Features {
  const features: Features = new Map();
  for (const { code, weight, isAside } of found) {
    const cue = isAside ? `cue ${code} aside` : `cue ${code}`;
    features.set(`${cue} ${weight}`, 1);
    if (weight === 'sure') features.set(`${cue} likely`, 1);
  }
  for (const code of codesFoundTwice(found)) features.set(`cue ${code} twice`, 1);
  return features;
}

function codesFoundTwice(found: readonly FoundCue[]): string[] {
  const cues = new Map<string, Set<unknown>>();
  for (const { code, cue } of found) cues.set(code, (cues.get(code) ?? new Set()).add(cue));
  return [...cues].filter(([, { size }]) => size > 1).map(([code]) => code);
}

/** Terms of each clause; those in a hope are marked, since "hope she makes friends" is no friendship. */
export function wordFeatures(normal: NormalText, language: string): Features {
  const clauses = clausesOf(normal);
  const counts: Features = new Map();
  clauses.forEach((clause, at) => {
    const mark = isHoped(clause, clause.text.length, clauses[at - 1]) ? 'hoped ' : '';
    for (const term of termsIn(clause, language)) counts.set(mark + term, 1);
  });
  return scaled(counts);
}

/** Letters that stand for a word of another language: their ends inflect, and few answers are there to learn each form from. */
const beginning = 4;

/** What the model weighs of a clause: its words and pairs of words, in other languages than English their beginnings. */
export function termsIn({ text }: Clause, language: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
  const terms = language === 'en' ? words : words.map((word) => `${[...word].slice(0, beginning).join('')}-`);
  return terms.flatMap((term, at) => (at === 0 ? [`_ ${term}`, term] : [`${terms[at - 1] ?? ''} ${term}`, term]));
}

/** Runs of 3 to 5 letters: they tell one language from another, also in loose spelling and without diacritics. */
export function letterFeatures({ text }: NormalText): Features {
  const counts: Features = new Map();
  for (const [word] of text.matchAll(/[\p{L}\p{M}']+/gu)) {
    const bounded = `<${word
      .slice(0, 30)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')}>`;
    for (let length = 3; length <= 5; length += 1) {
      for (let at = 0; at + length <= bounded.length; at += 1) counts.set(bounded.slice(at, at + length), 1);
    }
  }
  return scaled(counts);
}

function scaled(features: Features): Features {
  const size = wordsLength / Math.sqrt(Math.max(features.size, 1));
  return new Map([...features.keys()].map((name) => [name, size]));
}
