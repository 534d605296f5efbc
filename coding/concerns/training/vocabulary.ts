import { rarityStep, type ConcernModel } from '../model.ts';
import { fitLinear, type LinearFit } from './fitLinear.ts';
import type { Example, Row } from './examples.ts';

/** The features of a model, commonest first. */
export interface Vocabulary {
  hashes: number[];
  /** How rare each is, in steps of `rarityStep`. */
  rarity: number[];
}

/** All features of the examples that are seen often enough. */
export function seenOften(examples: readonly Example[]): Vocabulary {
  const seen = new Map<number, { times: number; atLeast: number }>();
  for (const { groups } of examples)
    for (const { counts, atLeast } of groups)
      for (const hash of counts.keys()) {
        const one = seen.get(hash);
        if (one) one.times += 1;
        else seen.set(hash, { times: 1, atLeast });
      }
  const often = [...seen].filter(([, { times, atLeast }]) => times >= atLeast);
  often.sort(([hash, a], [other, b]) => b.times - a.times || hash - other);
  const rarity = often.map(([, { times }]) =>
    Math.round((1 + Math.log((1 + examples.length) / (1 + times))) / rarityStep),
  );
  return { hashes: often.map(([hash]) => hash), rarity };
}

export function lookupIn({ hashes, rarity }: Vocabulary): Pick<ConcernModel, 'numbers' | 'rarity'> {
  return {
    numbers: new Map(hashes.map((hash, at) => [hash, at])),
    rarity: Float64Array.from(rarity, (steps) => steps * rarityStep),
  };
}

/**
 * Only the features that decide: the commonest, and those with the largest weights in a model of all. Most of a million
 * weigh next to nothing.
 *
 * @param rows the examples by the features of the whole vocabulary.
 * @param commonest so many are kept whatever they weigh.
 * @param most so many are kept in all.
 */
export function mostTelling(
  { hashes, rarity }: Vocabulary,
  rows: readonly Row[],
  { commonest, most, fit }: { commonest: number; most: number; fit: LinearFit },
): Vocabulary {
  const vectors = rows.map(({ vector }) => vector);
  const isConcern = rows.map(({ message }) => message.concern);
  const { weights } = fitLinear(vectors, isConcern, hashes.length, fit);
  const weight = (number: number) => Math.abs(weights[number] ?? 0);
  const numbers = [...hashes.keys()];
  const telling = numbers.slice(commonest).sort((a, b) => weight(b) - weight(a));
  const kept = [...numbers.slice(0, commonest), ...telling.slice(0, most - commonest)].sort((a, b) => a - b);
  return { hashes: kept.map((at) => hashes[at]!), rarity: kept.map((at) => rarity[at]!) };
}
