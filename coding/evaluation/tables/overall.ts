import { cohenKappa, krippendorffAlpha } from '../agreement.ts';
import { interval } from '../interval.ts';
import { macroF1, microScores, shareAmongFirst, type Compared } from '../scores.ts';
import { figure, inWords, range } from '../table.ts';

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
    closing(compared),
  ].join('\n');
}

function closing(compared: readonly Compared[]): string {
  const { precision, recall, f1 } = microScores(compared);
  const kappas = `${figure(cohenKappa(compared))} and ${figure(krippendorffAlpha(compared))}`;
  return inWords(
    `a share of ${figure(precision)} of the coder's codes is right (precision), and it finds ${figure(recall)} of the person's ` +
      `(recall); micro F1, ${figure(f1)}, is between the two. Macro F1, ${figure(macroF1(compared))}, counts rare codes as much as ` +
      `frequent ones. Kappa and alpha, ${kappas}, say how far the two agree beyond chance: 0 is chance, 1 is always; kappa ` +
      'looks at each code, alpha at all codes of an answer together.',
  );
}
