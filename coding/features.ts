import { clausesOf, type Clause } from './clauses.ts';
import { isHoped } from './polarity.ts';
import type { FoundCue } from './foundCue.ts';
import type { NormalText } from './normalText.ts';
import type { CodingContext } from '../survey/coding.ts';

/** What the model knows of a text: names of features and how strongly each is there. */
export type Features = Map<string, number>;

/** Length of the words part of the vector; a cue has 1, so that words decide where no cue speaks. */
const wordsLength = 1;

export function contextFeatures({ topic, respondent }: CodingContext): Features {
  return new Map([
    [`topic ${topic}`, 1],
    [`from ${respondent}`, 1],
  ]);
}

/** The weights of the cues found for each code; a sure one is also a likely one, so that it never counts for less. */
export function cueFeatures(found: readonly FoundCue[]): Features {
  const features: Features = new Map();
  for (const { code, weight } of found) {
    features.set(`cue ${code} ${weight}`, 1);
    if (weight === 'sure') features.set(`cue ${code} likely`, 1);
  }
  for (const code of codesFoundTwice(found)) features.set(`cue ${code} twice`, 1);
  return features;
}

function codesFoundTwice(found: readonly FoundCue[]): string[] {
  const cues = new Map<string, Set<unknown>>();
  for (const { code, cue } of found) cues.set(code, (cues.get(code) ?? new Set()).add(cue));
  return [...cues].filter(([, { size }]) => size > 1).map(([code]) => code);
}

/** Words and pairs of words; those in a hope are marked, since "hope she makes friends" is no friendship. */
export function wordFeatures(normal: NormalText): Features {
  const clauses = clausesOf(normal);
  const counts: Features = new Map();
  clauses.forEach((clause, at) => {
    const mark = isHoped(clause, clause.text.length, clauses[at - 1]) ? 'hoped ' : '';
    for (const word of wordsAndPairs(clause)) counts.set(mark + word, 1);
  });
  return scaled(counts);
}

export function wordsAndPairs({ text }: Clause): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
  return words.flatMap((word, at) => (at === 0 ? [`_ ${word}`, word] : [`${words[at - 1] ?? ''} ${word}`, word]));
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
