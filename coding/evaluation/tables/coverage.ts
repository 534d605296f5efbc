import { surest } from '../coverage.ts';
import { microScores, type Compared } from '../scores.ts';
import { figure, inWords, row } from '../table.ts';

/** What the codes are worth when the least sure answers are left to a person. */
export function coverageTable(compared: readonly Compared[]): string {
  const lines = [1, 0.9, 0.8].map((share) => {
    const { precision, recall, f1 } = microScores(surest(compared, share));
    return row([`${share * 100} %`, 16], [f1, 9], [precision, 9], [recall, 9]);
  });
  const head = row(['surest answers', 16], ['micro F1', 9], ['precis.', 9], ['recall', 9]);
  return [head, ...lines, closing(compared)].join('\n');
}

function closing(compared: readonly Compared[]): string {
  const [all, most] = [1, 0.8].map((share) => figure(microScores(surest(compared, share)).f1));
  return inWords(
    `coverage is the share of answers left to the coder. With the fifth it is least sure of left to a person, micro F1 of the ` +
      `others is ${most}; with all of them its own it is ${all}.`,
  );
}
