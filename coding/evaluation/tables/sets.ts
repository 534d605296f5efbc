import { interval } from '../interval.ts';
import { macroF1, microScores, shareAmongFirst, type Compared } from '../scores.ts';
import { range, row } from '../table.ts';

/** Answers of one file. */
export interface ComparedSet {
  name: string;
  compared: readonly Compared[];
}

/** One line a set of answers. */
export function setsTable(sets: readonly ComparedSet[]): string {
  const head = row(['answers', 30], ['n', 6], ['micro F1', 10], ['95 %', 11], ['macro', 7], ['first 6', 9]);
  return [head, ...sets.map(setRow)].join('\n');
}

function setRow({ name, compared }: ComparedSet): string {
  const limits = range(interval(compared, (drawn) => microScores(drawn).f1));
  const [f1, macro, first] = [microScores(compared).f1, macroF1(compared), shareAmongFirst(compared, 6)];
  return row([name, 30], [`${compared.length}`, 6], [f1, 10], [limits, 11], [macro, 7], [first, 9]);
}
