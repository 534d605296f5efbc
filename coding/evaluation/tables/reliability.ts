import { reliability } from '../reliability.ts';
import type { Compared } from '../scores.ts';
import { figure, row } from '../table.ts';

/** How sure the coder said it was, beside how often it was right. */
export function reliabilityTable(compared: readonly Compared[]): string {
  const lines = reliability(compared).map(({ from, to, count, confidence, right }) =>
    row([`${figure(from)} to ${figure(to)}`, 16], [`${count}`, 6], [confidence, 9], [right, 9]),
  );
  return [row(['confidence', 16], ['n', 6], ['said', 9], ['right', 9]), ...lines].join('\n');
}
