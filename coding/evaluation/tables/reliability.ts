import { fewestCases } from '../interval.ts';
import { reliability, type ReliabilityRow } from '../reliability.ts';
import type { Compared } from '../scores.ts';
import { figure, inWords, row } from '../table.ts';

/** How sure the coder said it was, beside how often it was right. */
export function reliabilityTable(compared: readonly Compared[]): string {
  const rows = reliability(compared);
  const lines = rows.map(({ from, to, count, confidence, right }) =>
    row([`${figure(from)} to ${figure(to)}`, 16], [`${count}`, 6], [confidence, 9], [right, 9]),
  );
  return [row(['confidence', 16], ['n', 6], ['said', 9], ['right', 9]), ...lines, closing(rows)].join('\n');
}

/** On the widest gap between said and right. */
function closing(rows: readonly ReliabilityRow[]): string {
  const gap = ({ confidence, right }: ReliabilityRow) => Math.abs(confidence - right);
  const widest = rows.filter(({ count }) => count >= fewestCases).sort((a, b) => gap(b) - gap(a))[0];
  if (!widest)
    return inWords(`too few codes to say whether it is as often right as it says; it takes ${fewestCases} in a row.`);
  const { confidence, right } = widest;
  return inWords(
    `a reliable coder is right as often as it says. Farthest off: where it says ${figure(confidence)} on average, it is right in ` +
      `a share of ${figure(right)}, so it is ${confidence > right ? 'too sure' : 'not sure enough'} there.`,
  );
}
