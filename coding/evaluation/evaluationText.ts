import { codeIds } from '../codeFrame.ts';
import { cohenKappa, krippendorffAlpha } from './agreement.ts';
import { surest } from './coverage.ts';
import { interval } from './interval.ts';
import type { CurvePoint } from './learningCurve.ts';
import { tellingMistakes } from './mistakes.ts';
import { reliability } from './reliability.ts';
import { macroF1, microScores, scoresOfCode, shareAmongFirst, type Compared } from './scores.ts';
import { figure, range, row } from './table.ts';

/** Mistakes shown, half of them wrong codes and half missed ones. */
const mistakesShown = 20;

/** The whole evaluation of one set of answers as text. */
export function evaluationText(compared: readonly Compared[]): string {
  return [
    overall(compared),
    byGroup(compared),
    byCode(compared),
    coverageTable(compared),
    reliabilityTable(compared),
    mistakesText(compared),
  ].join('\n\n');
}

/** The figures that fit in a few lines. */
export function overall(compared: readonly Compared[]): string {
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

/** One line a set of answers. */
export function bySet(sets: readonly { name: string; compared: readonly Compared[] }[]): string {
  const head = row(['answers', 30], ['n', 6], ['micro F1', 10], ['95 %', 11], ['macro', 7], ['first 6', 9]);
  const lines = sets.map(({ name, compared }) =>
    row(
      ...([
        [name, 30],
        [`${compared.length}`, 6],
        [microScores(compared).f1, 10],
      ] as [string | number, number][]),
      [range(interval(compared, (drawn) => microScores(drawn).f1)), 11],
      [macroF1(compared), 7],
      [shareAmongFirst(compared, 6), 9],
    ),
  );
  return [head, ...lines].join('\n');
}

const groupings: [string, (one: Compared) => string][] = [
  ['respondent', ({ answer }) => answer.respondent],
  ['question', ({ answer }) => answer.question],
  ['length', ({ answer }) => lengthOf(answer.text)],
  ['language', ({ answer }) => answer.lang],
];

function lengthOf(text: string): string {
  const words = text.trim().split(/\s+/u).length;
  return words <= 8 ? '1-8 words' : words <= 25 ? '9-25 words' : 'over 25';
}

/** Scores by respondent, question, length and language. */
export function byGroup(compared: readonly Compared[]): string {
  const lines = groupings.flatMap(([title, groupOf]) =>
    [...Map.groupBy(compared, groupOf)].map(([name, group]) => {
      const { precision, recall, f1 } = microScores(group);
      return row([`${title} ${name}`, 24], [`${group.length}`, 6], [f1, 9], [precision, 9], [recall, 9]);
    }),
  );
  return [row(['group', 24], ['n', 6], ['micro F1', 9], ['precis.', 9], ['recall', 9]), ...lines].join('\n');
}

function byCode(compared: readonly Compared[]): string {
  const head = row(['code', 25], ['n', 5], ['F1', 7], ['precision', 11], ['95 %', 14], ['recall', 9], ['95 %', 14]);
  const lines = codeIds.map((code) => {
    const { f1, precision, recall, both, personOnly } = scoresOfCode(compared, code);
    const precisions = interval(compared, (drawn) => scoresOfCode(drawn, code).precision);
    const recalls = interval(compared, (drawn) => scoresOfCode(drawn, code).recall);
    return row(
      ...([
        [code, 25],
        [`${both + personOnly}`, 5],
        [f1, 7],
      ] as [string | number, number][]),
      ...([
        [precision, 11],
        [range(precisions), 14],
      ] as [string | number, number][]),
      ...([
        [recall, 9],
        [range(recalls), 14],
      ] as [string | number, number][]),
    );
  });
  return [head, ...lines].join('\n');
}

function coverageTable(compared: readonly Compared[]): string {
  const lines = [1, 0.9, 0.8].map((share) => {
    const { precision, recall, f1 } = microScores(surest(compared, share));
    return row([`${share * 100} %`, 16], [f1, 9], [precision, 9], [recall, 9]);
  });
  return [row(['surest answers', 16], ['micro F1', 9], ['precis.', 9], ['recall', 9]), ...lines].join('\n');
}

function reliabilityTable(compared: readonly Compared[]): string {
  const lines = reliability(compared).map(({ from, to, count, confidence, right }) =>
    row([`${figure(from)} to ${figure(to)}`, 16], [`${count}`, 6], [confidence, 9], [right, 9]),
  );
  return [row(['confidence', 16], ['n', 6], ['said', 9], ['right', 9]), ...lines].join('\n');
}

function mistakesText(compared: readonly Compared[]): string {
  const lines = tellingMistakes(compared, mistakesShown).map(
    ({ id, kind, code, confidence, text }) => `${kind} ${code} (${figure(confidence)}) ${id}: ${text}`,
  );
  return ['most telling mistakes', ...lines].join('\n');
}

/** What more training answers would bring. */
export function curveText(points: readonly CurvePoint[]): string {
  const lines = points.map(({ answers, microF1, macroF1: macro }) => row([`${answers}`, 16], [microF1, 9], [macro, 9]));
  return [row(['trained on', 16], ['micro F1', 9], ['macro F1', 9]), ...lines].join('\n');
}
