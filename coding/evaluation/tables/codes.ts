import { fewestCases, wilson } from '../interval.ts';
import { scoresByCode, type Compared, type Scores } from '../scores.ts';
import { figure, inWords, range, row, type Cell } from '../table.ts';

/** Scores of each code that a person or the coder gave. */
export function codesTable(compared: readonly Compared[]): string {
  const head = row(['code', 25], ['n', 5], ['F1', 7], ['precision', 11], ['95 %', 14], ['recall', 9], ['95 %', 14]);
  return [head, ...[...scoresByCode(compared)].map(codeRow), closing(compared)].join('\n');
}

function codeRow([code, { f1, precision, recall, both, coderOnly, personOnly }]: [string, Scores]): string {
  const [given, wanted] = [both + coderOnly, both + personOnly];
  const precisionCells: Cell[] = [
    [precision, 11],
    [range(wilson(precision, given)), 14],
  ];
  const recallCells: Cell[] = [
    [recall, 9],
    [range(wilson(recall, wanted)), 14],
  ];
  return row([code, 25], [`${wanted}`, 5], [f1, 7], ...precisionCells, ...recallCells);
}

/** On the code that it knows least. */
function closing(compared: readonly Compared[]): string {
  const weakest = [...scoresByCode(compared)]
    .filter(([, { both, personOnly }]) => both + personOnly >= fewestCases)
    .sort(([, a], [, b]) => a.f1 - b.f1)[0];
  if (!weakest) return inWords(`no code was given by the person ${fewestCases} times, too few to judge one.`);
  const [code, { both, coderOnly, personOnly, f1 }] = weakest;
  return inWords(
    `n is how often the person gave the code. Weakest is ${code} (F1 ${figure(f1)}): the coder found ${both} of the person's ` +
      `${both + personOnly}, and of the ${both + coderOnly} times it gave the code ${coderOnly} were wrong.`,
  );
}
