import type { CurvePoint } from '../learningCurve.ts';
import { row } from '../table.ts';

/** What more training answers would bring. */
export function curveTable(points: readonly CurvePoint[]): string {
  const lines = points.map(({ answers, microF1, macroF1 }) => row([`${answers}`, 16], [microF1, 9], [macroF1, 9]));
  return [row(['trained on', 16], ['micro F1', 9], ['macro F1', 9]), ...lines].join('\n');
}
