import { readFileSync } from 'node:fs';
import type { FeatureGroup } from './features.ts';

/** Linear models over the same features: a score above 0 speaks for the label. */
export interface ConcernModel {
  /** Number of each feature by its hash. */
  numbers: ReadonlyMap<number, number>;
  /** How rare each feature is: log of messages by messages that have it, as in tf-idf. */
  rarity: Float64Array;
  scores: Map<string, LinearScore>;
}

export interface LinearScore {
  bias: number;
  /** Size of one step of the weights. */
  step: number;
  /** Steps of each feature; models of the kinds have them only for the commonest features, which come first. */
  weights: Int8Array;
}

/** The model as it is stored: arrays of bytes in base64. */
export interface StoredModel {
  /** SHA-256 of what it was trained from. */
  inputs: string;
  /** Hashes of the features, 4 bytes each, commonest first. */
  features: string;
  /** One byte each, in steps of `rarityStep`. */
  rarity: string;
  scores: Record<string, { bias: number; step: number; weights: string }>;
}

export const rarityStep = 0.05;

export const concernModelFile = new URL('../model/concerns-1.json', import.meta.url);

/** The shipped model, written by `npm run train-concerns`. */
export function readConcernModel(): ConcernModel {
  return concernModel(JSON.parse(readFileSync(concernModelFile, 'utf8')) as StoredModel);
}

export function concernModel({ features, rarity, scores }: StoredModel): ConcernModel {
  const bytes = Buffer.from(features, 'base64');
  const hashes = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readInt32LE(at * 4));
  return {
    numbers: new Map(hashes.map((hash, number) => [hash, number])),
    rarity: Float64Array.from(Buffer.from(rarity, 'base64'), (steps) => steps * rarityStep),
    scores: new Map(
      Object.entries(scores).map(([label, score]) => [
        label,
        { ...score, weights: new Int8Array(Buffer.from(score.weights, 'base64')) },
      ]),
    ),
  };
}

/** A message as numbers of features and their values, tf-idf, each group brought to its own length. */
export interface Vector {
  at: Int32Array;
  value: Float64Array;
}

/** Features that the model does not know are left out. */
export function vectorOf(
  groups: readonly FeatureGroup[],
  { numbers, rarity }: Pick<ConcernModel, 'numbers' | 'rarity'>,
): Vector {
  const most = groups.reduce((sum, { counts }) => sum + counts.size, 0);
  const at = new Int32Array(most);
  const value = new Float64Array(most);
  let length = 0;
  for (const { counts, weight } of groups) {
    const start = length;
    let squares = 0;
    for (const [hash, count] of counts) {
      const number = numbers.get(hash);
      if (number === undefined) continue;
      const one = (1 + Math.log(count)) * (rarity[number] ?? 0);
      at[length] = number;
      value[length] = one;
      squares += one * one;
      length += 1;
    }
    const scale = weight / Math.sqrt(squares || 1);
    for (let k = start; k < length; k += 1) value[k]! *= scale;
  }
  return { at: at.slice(0, length), value: value.slice(0, length) };
}

export function scoreOf({ at, value }: Vector, { bias, step, weights }: LinearScore): number {
  let sum = 0;
  for (let k = 0; k < at.length; k += 1) {
    const number = at[k]!;
    if (number < weights.length) sum += weights[number]! * value[k]!;
  }
  return bias + sum * step;
}
