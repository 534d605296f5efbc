import { codeIds } from '../codeFrame.ts';
import { calibrated, type Calibration } from '../model.ts';
import type { CodedAnswer } from './answers.ts';

/** Log odds of each code for an answer that the model had not seen. */
export interface Judged {
  answer: CodedAnswer;
  odds: number[];
}

/** Fits a confidence of 0.8 to be right 8 times in 10 (Platt scaling by Newton's method over all codes together). */
export function calibrate(judged: readonly Judged[]): Calibration {
  const points = judged.flatMap(({ answer, odds }) =>
    odds.map((x, label) => ({ x, y: answer.codes.includes(codeIds[label] ?? '') ? 1 : 0 })),
  );
  let [slope, offset] = [1, 0];
  for (let turn = 0; turn < 20; turn += 1) {
    const sums = { s: 0, o: 0, ss: 1e-6, so: 0, oo: 1e-6 };
    for (const { x, y } of points) {
      const p = calibrated(x, { slope, offset });
      const spread = p * (1 - p);
      sums.s += (p - y) * x;
      sums.o += p - y;
      sums.ss += spread * x * x;
      sums.so += spread * x;
      sums.oo += spread;
    }
    const determinant = sums.ss * sums.oo - sums.so ** 2;
    slope -= (sums.oo * sums.s - sums.so * sums.o) / determinant;
    offset -= (sums.ss * sums.o - sums.so * sums.s) / determinant;
  }
  return { slope: round(slope), offset: round(offset) };
}

const grid = Array.from({ length: 15 }, (_, at) => 0.15 + at * 0.03);

/** Half the way from the best threshold for all codes to the best for each: a code has only some 60 answers to go by. */
export function chooseThresholds(judged: readonly Judged[], calibration: Calibration): Record<string, number> {
  const points = codeIds.map((code, label) =>
    judged.map(({ answer, odds }) => ({
      confidence: calibrated(odds[label] ?? 0, calibration),
      isRight: answer.codes.includes(code),
    })),
  );
  const forAll = bestThreshold(points.flat());
  return Object.fromEntries(
    codeIds.map((code, label) => [code, round((forAll + bestThreshold(points[label] ?? [])) / 2)]),
  );
}

function bestThreshold(points: readonly { confidence: number; isRight: boolean }[]): number {
  const wanted = points.filter(({ isRight }) => isRight).length;
  const f1 = (threshold: number) => {
    const given = points.filter(({ confidence }) => confidence >= threshold);
    return (2 * given.filter(({ isRight }) => isRight).length) / (given.length + wanted);
  };
  return grid.reduce((best, threshold) => (f1(threshold) > f1(best) ? threshold : best), grid[0] ?? 0);
}

/** Three decimals: enough for a confidence, and the same bytes each time. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
