import { fitLinear } from '../../../concerns/training/fitLinear.ts';
import { hashOf } from '../../../concerns/ngrams.ts';
import type { Vector } from '../../../concerns/model.ts';
import type { StoredNameModel } from '../model.ts';
import type { WordExample } from './examples.ts';

const fit = { cost: 0.3, positiveCost: 3, passes: 12 };

/** Every feature counts alike; small, so that words of many features are not trusted too much. */
const value = 0.3;

/** Features kept, those with the largest weights: a third of a megabyte. */
const mostFeatures = 50_000;

/** The whole training: the same examples give the same model, byte for byte. */
export function trainNameModel(examples: Iterable<WordExample>): StoredNameModel {
  const numbers = new Map<number, number>();
  const rows: Vector[] = [];
  const isName: boolean[] = [];
  for (const example of examples) {
    const at = Int32Array.from(new Set(example.features.map((feature) => numberOf(hashOf(feature), numbers))));
    rows.push({ at, value: new Float64Array(at.length).fill(value) });
    isName.push(example.isName);
  }
  const { bias, weights } = fitLinear(rows, isName, numbers.size, fit);
  return stored(bias, [...numbers.keys()], weights);
}

function numberOf(hash: number, numbers: Map<number, number>): number {
  const number = numbers.get(hash) ?? numbers.size;
  numbers.set(hash, number);
  return number;
}

function stored(bias: number, hashes: number[], weights: Float64Array): StoredNameModel {
  const weight = (at: number) => Math.abs(weights[at]!);
  const kept = [...hashes.keys()].sort((a, b) => weight(b) - weight(a)).slice(0, mostFeatures);
  const step = Number(((weight(kept[0]!) * value) / 127).toPrecision(6)) || 1;
  return {
    bias: Number(bias.toPrecision(6)),
    features: base64(Int32Array.from(kept, (at) => hashes[at]!)),
    weights: base64(Int8Array.from(kept, (at) => Math.round((weights[at]! * value) / step))),
    step,
  };
}

function base64(numbers: Int32Array | Int8Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}
