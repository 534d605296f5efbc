import { surest } from '../coverage.ts';
import { microScores, type Compared } from '../scores.ts';
import { row } from '../table.ts';

/** What the codes are worth when the least sure answers are left to a person. */
export function coverageTable(compared: readonly Compared[]): string {
  const lines = [1, 0.9, 0.8].map((share) => {
    const { precision, recall, f1 } = microScores(surest(compared, share));
    return row([`${share * 100} %`, 16], [f1, 9], [precision, 9], [recall, 9]);
  });
  return [row(['surest answers', 16], ['micro F1', 9], ['precis.', 9], ['recall', 9]), ...lines].join('\n');
}
