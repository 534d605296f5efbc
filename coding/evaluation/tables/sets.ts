import { interval } from '../interval.ts';
import { macroF1, microScores, shareAmongFirst, type Compared } from '../scores.ts';
import { figure, inWords, range, row, type Cell } from '../table.ts';

/** Answers of one file. */
export interface ComparedSet {
  name: string;
  compared: readonly Compared[];
  /** How many of its texts the coder learnt from. */
  seen: number;
}

/** What the cues owe to answers that the model never learnt from: their figures flatter somewhat. */
const mendedOn: Record<string, string> = {
  'test/coding/data/dev.jsonl': 'the draft cues were partly mended on its answers, so that its figures flatter',
  'test/coding/data/fresh.jsonl': 'a few cues were mended on its answers',
};

/** One line a set of answers, and what to know of where they come from. */
export function setsTable(sets: readonly ComparedSet[]): string {
  const head: Cell[] = [
    ['micro F1', 10],
    ['95 %', 11],
    ['macro', 7],
    ['first 6', 9],
    ['in training', 13],
  ];
  const origins = sets.flatMap(({ name }) => (mendedOn[name] ? [`${name}: ${mendedOn[name]}.`] : []));
  if (origins.length > 0) origins.push('By whom and how these answers were made: docs/coding.md.');
  return [row(['answers', 36], ['n', 6], ...head), ...sets.map(setRow), ...origins, closing(sets)].join('\n');
}

function setRow({ name, compared, seen }: ComparedSet): string {
  const limits = range(interval(compared, (drawn) => microScores(drawn).f1));
  const scores: Cell[] = [
    [microScores(compared).f1, 10],
    [limits, 11],
    [macroF1(compared), 7],
  ];
  return row([name, 36], [`${compared.length}`, 6], ...scores, [shareAmongFirst(compared, 6), 9], [`${seen}`, 13]);
}

function closing(sets: readonly ComparedSet[]): string {
  const answers = sets.reduce((sum, { compared }) => sum + compared.length, 0);
  const seen = sets.reduce((sum, each) => sum + each.seen, 0);
  const flattery = seen === 0 ? '' : ' The coder has learnt from these: leave them out, or the figures flatter.';
  const first = figure(
    shareAmongFirst(
      sets.flatMap(({ compared }) => compared),
      6,
    ),
  );
  return inWords(
    `${seen} of the ${answers} texts are in the training data.${flattery} F1 is 1 where the coder gives just the person's ` +
      'codes; with other answers of this kind it would lie within the 95 % limits 19 times in 20. Macro counts rare codes ' +
      `as much as frequent ones. A share of ${first} of the person's codes is among the six likeliest.`,
  );
}
