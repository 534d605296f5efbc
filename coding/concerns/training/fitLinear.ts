import { createChance } from '../../training/chance.ts';
import type { Vector } from '../model.ts';

export interface LinearFit {
  /** How much a message on the wrong side costs, against large weights. */
  cost: number;
  /** How much more a positive one costs. */
  positiveCost: number;
  passes: number;
}

export interface FittedLinear {
  bias: number;
  weights: Float64Array;
}

const seed = 20081;

/**
 * A linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh et al. 2008): no step size to
 * tune, and the same numbers each time.
 *
 * @param size number of features.
 */
export function fitLinear(
  rows: readonly Vector[],
  isPositive: readonly boolean[],
  size: number,
  fit: LinearFit,
): FittedLinear {
  const weights = new Float64Array(size);
  let bias = 0;
  const alphas = new Float64Array(rows.length);
  const lengths = rows.map(({ value }) => value.reduce((sum, one) => sum + one * one, 1));
  const order = Int32Array.from(rows, (_, row) => row);
  const chance = createChance(seed);
  for (let pass = 0; pass < fit.passes; pass += 1) {
    shuffle(order, chance);
    for (const row of order) {
      const { at, value } = rows[row]!;
      const sign = isPositive[row] ? 1 : -1;
      const slack = 1 / (2 * fit.cost * (sign > 0 ? fit.positiveCost : 1));
      let sum = bias;
      for (let k = 0; k < at.length; k += 1) sum += weights[at[k]!]! * value[k]!;
      const before = alphas[row]!;
      const after = Math.max(0, before - (sign * sum - 1 + slack * before) / (lengths[row]! + slack));
      if (after === before) continue;
      alphas[row] = after;
      const move = (after - before) * sign;
      bias += move;
      for (let k = 0; k < at.length; k += 1) weights[at[k]!]! += move * value[k]!;
    }
  }
  return { bias, weights };
}

function shuffle(order: Int32Array, chance: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
