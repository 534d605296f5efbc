import { cohenKappa, krippendorffAlpha } from '../agreement.ts';
import { interval } from '../interval.ts';
import { macroF1, microScores, shareAmongFirst, type Compared } from '../scores.ts';
import { figure, range } from '../table.ts';

/** The figures that fit in a few lines. */
export function overallTable(compared: readonly Compared[]): string {
  const { precision, recall, f1 } = microScores(compared);
  return [
    `answers               ${compared.length}`,
    `micro F1              ${figure(f1)}  ${range(interval(compared, (drawn) => microScores(drawn).f1))}`,
    `macro F1              ${figure(macroF1(compared))}  ${range(interval(compared, macroF1))}`,
    `precision, recall     ${figure(precision)}, ${figure(recall)}`,
    `Cohen's kappa         ${figure(cohenKappa(compared))}  ${range(interval(compared, cohenKappa))}`,
    `Krippendorff's alpha  ${figure(krippendorffAlpha(compared))}  (sets of codes, MASI distance)`,
    `among first 3, 6      ${figure(shareAmongFirst(compared, 3))}, ${figure(shareAmongFirst(compared, 6))}`,
  ].join('\n');
}
