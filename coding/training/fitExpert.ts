import type { Features } from '../features.ts';
import type { Expert } from '../model.ts';

export interface Example {
  features: Features;
  labels: readonly string[];
}

export interface Fit {
  /** Passes over the examples. */
  passes: number;
  /** Pull of every weight towards 0; more for less data. */
  decay: number;
  /** Features seen in fewer examples are left out. */
  atLeast: number;
  /** Weights of fewer steps are left out: they hardly change a label, and would make half the file. */
  leastSteps: number;
  /** Which features may speak for a label; all of them unless it is given. */
  mayUse?: (label: string, feature: string) => boolean;
}

const rate = 0.5;
/** Steps of the stored weights: small enough to lose nothing that shows, large enough for short numbers. */
const step = 0.02;

/** Logistic regression, one label against the rest, by AdaGrad in the order of the examples: the same bytes each time. */
export function fitExpert(examples: readonly Example[], labels: readonly string[], fit: Fit): Expert {
  const names = frequentFeatures(examples, fit.atLeast);
  const numbers = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features }) => sparseRow(features, numbers));
  const fitted = labels.map((label) => {
    const wanted = examples.map(({ labels: given }) => (given.includes(label) ? 1 : 0));
    const own = fit.mayUse ? rowsOf(rows, names, (name) => fit.mayUse?.(label, name) ?? true) : rows;
    return fitLabel(own, wanted, names.length, fit);
  });
  return {
    labels: [...labels],
    bias: fitted.map(({ bias }) => Math.round(bias * 1000) / 1000),
    step,
    weights: storedWeights(names, fitted, fit.leastSteps),
  };
}

interface Row {
  at: Int32Array;
  value: Float64Array;
}

interface Fitted {
  bias: number;
  weights: Float64Array;
}

function frequentFeatures(examples: readonly Example[], atLeast: number): string[] {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen]
    .filter(([, count]) => count >= atLeast)
    .map(([name]) => name)
    .sort();
}

function sparseRow(features: Features, numbers: ReadonlyMap<string, number>): Row {
  const known = [...features].flatMap(([name, value]) => {
    const at = numbers.get(name);
    return at === undefined ? [] : [{ at, value }];
  });
  return { at: Int32Array.from(known, ({ at }) => at), value: Float64Array.from(known, ({ value }) => value) };
}

function rowsOf(rows: readonly Row[], names: readonly string[], mayUse: (name: string) => boolean): Row[] {
  const allowed = names.map((name) => mayUse(name));
  return rows.map(({ at, value }) => ({
    at: at.filter((feature) => allowed[feature]),
    value: value.filter((_, place) => allowed[at[place] ?? 0]),
  }));
}

function fitLabel(rows: readonly Row[], wanted: readonly number[], size: number, { passes, decay }: Fit): Fitted {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-2);
  let bias = -2;
  let biasSquares = 1;
  for (let pass = 0; pass < passes; pass += 1) {
    rows.forEach(({ at, value }, row) => {
      let sum = bias;
      for (let k = 0; k < at.length; k += 1) sum += weights[at[k]!]! * value[k]!;
      const miss = 1 / (1 + Math.exp(-sum)) - (wanted[row] ?? 0);
      biasSquares += miss * miss;
      bias -= (rate * miss) / Math.sqrt(biasSquares);
      for (let k = 0; k < at.length; k += 1) {
        const feature = at[k]!;
        const slope = miss * value[k]! + decay * weights[feature]!;
        squares[feature]! += slope * slope;
        weights[feature]! -= (rate * slope) / Math.sqrt(squares[feature]!);
      }
    });
  }
  return { bias, weights };
}

function storedWeights(
  names: readonly string[],
  fitted: readonly Fitted[],
  leastSteps: number,
): Record<string, number[]> {
  const stored: Record<string, number[]> = {};
  names.forEach((name, feature) => {
    const pairs = fitted.flatMap(({ weights }, label) => {
      const steps = Math.round((weights[feature] ?? 0) / step);
      return Math.abs(steps) < leastSteps ? [] : [label, steps];
    });
    if (pairs.length > 0) stored[name] = pairs;
  });
  return stored;
}
