import { wilson } from '../../coding/evaluation/interval.ts';
import type { ShownCount } from '../suppression/rules.ts';

/** A share of numbers as shown, 0 to 1, of ten people or more, with its 95 % interval. */
export interface Agreement {
  share: number;
  interval: readonly [low: number, high: number];
}

/** Undefined where a number is hidden, or where `all` are fewer than ten. */
export function agreementOf(part: ShownCount, all: ShownCount): Agreement | undefined {
  if (part === 'hidden' || all === 'hidden') return undefined;
  // Rounded numbers can be more than what they are of.
  const share = Math.min(1, part / all);
  const interval = wilson(share, all);
  return interval && { share, interval };
}
