import { readFileSync } from 'node:fs';
import { hashOf } from '../../concerns/ngrams.ts';
import { featuresOf, type WordView } from './features.ts';

/** Weights of features: the sum over a word says how likely it is a name. */
export interface NameModel {
  bias: number;
  weights: ReadonlyMap<number, number>;
}

/** The model as it is stored: arrays of bytes in base64. */
export interface StoredNameModel {
  bias: number;
  /** Hashes of the features, 4 bytes each; their letters are not kept. */
  features: string;
  /** One byte each, in steps of `step`. */
  weights: string;
  step: number;
}

export const nameModelFile = new URL('../../model/names-1.json', import.meta.url);

/** The shipped model, written by `npm run train-names`. */
export function readNameModel(): NameModel {
  return nameModel(JSON.parse(readFileSync(nameModelFile, 'utf8')) as StoredNameModel);
}

export function nameModel({ bias, features, weights, step }: StoredNameModel): NameModel {
  const hashes = Buffer.from(features, 'base64');
  const steps = new Int8Array(Buffer.from(weights, 'base64'));
  return { bias, weights: new Map(Array.from(steps, (one, at) => [hashes.readInt32LE(at * 4), one * step])) };
}

/** How likely a word is a name where it stands: the more, the likelier. */
export function scoreOf(word: WordView, { bias, weights }: NameModel): number {
  return featuresOf(word).reduce((sum, feature) => sum + (weights.get(hashOf(feature)) ?? 0), bias);
}
