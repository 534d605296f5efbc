import type { CurvePoint } from '../learningCurve.ts';
import { figure, inWords, row } from '../table.ts';

/** What more training answers would bring. */
export function curveTable(points: readonly CurvePoint[]): string {
  const lines = points.map(({ answers, microF1, macroF1 }) => row([`${answers}`, 16], [microF1, 9], [macroF1, 9]));
  return [row(['trained on', 16], ['micro F1', 9], ['macro F1', 9]), ...lines, closing(points)].join('\n');
}

function closing(points: readonly CurvePoint[]): string {
  const all = points.at(-1);
  const half = points.find(({ answers }) => answers === Math.round((all?.answers ?? 0) / 2));
  if (!all || !half) return inWords('too few points to say what more training answers would bring.');
  const change = all.microF1 - half.microF1;
  return inWords(
    `with twice the training answers (${half.answers} to ${all.answers}) micro F1 ${change < 0 ? 'fell' : 'rose'} by ` +
      `${figure(Math.abs(change))}: about what as many answers again of the same kind may bring, the cues as they are.`,
  );
}
