import { codeIds } from '../codeFrame.ts';
import { interval } from './interval.ts';
import { reliability } from './reliability.ts';
import { macroF1, microScores, scoresOfCode, shareAmongFirst, type Compared } from './scores.ts';

/** The whole evaluation of one set of answers as text. */
export function evaluationText(compared: readonly Compared[]): string {
  return [overall(compared), byGroup(compared), byCode(compared), reliabilityTable(compared)].join('\n\n');
}

/** The figures that fit in a few lines. */
export function overall(compared: readonly Compared[]): string {
  const { precision, recall, f1 } = microScores(compared);
  return [
    `answers            ${compared.length}`,
    `micro F1           ${figure(f1)}  ${range(interval(compared, (drawn) => microScores(drawn).f1))}`,
    `macro F1           ${figure(macroF1(compared))}  ${range(interval(compared, macroF1))}`,
    `precision, recall  ${figure(precision)}, ${figure(recall)}`,
    `among first 3, 6   ${figure(shareAmongFirst(compared, 3))}, ${figure(shareAmongFirst(compared, 6))}`,
  ].join('\n');
}

/** Scores by respondent, question and language. */
export function byGroup(compared: readonly Compared[]): string {
  const groups: [string, (one: Compared) => string][] = [
    ['respondent', ({ answer }) => answer.respondent],
    ['question', ({ answer }) => answer.question],
    ['language', ({ answer }) => answer.lang],
  ];
  const lines = groups.flatMap(([title, groupOf]) =>
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
      [code, 25],
      [`${both + personOnly}`, 5],
      [f1, 7],
      [precision, 11],
      [range(precisions), 14],
      [recall, 9],
      [range(recalls), 14],
    );
  });
  return [head, ...lines].join('\n');
}

function reliabilityTable(compared: readonly Compared[]): string {
  const lines = reliability(compared).map(({ from, to, count, confidence, right }) =>
    row([`${figure(from)} to ${figure(to)}`, 16], [`${count}`, 6], [confidence, 9], [right, 9]),
  );
  return [row(['confidence', 16], ['n', 6], ['said', 9], ['right', 9]), ...lines].join('\n');
}

/** Cells as wide as given: words to the left, figures to the right. */
function row(...cells: [content: string | number, width: number][]): string {
  return cells
    .map(([content, width], at) => {
      const text = typeof content === 'number' ? figure(content) : content;
      return at === 0 ? text.padEnd(width) : text.padStart(width);
    })
    .join('');
}

function range([low, high]: [number, number]): string {
  return `${figure(low)}-${figure(high)}`;
}

function figure(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(2);
}
