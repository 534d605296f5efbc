import type { Asking, Said } from '../confirmations/confirmation.ts';
import { emptyConfirmed, ways, type Confirmed } from './countConfirmed.ts';

/** Counts of several rounds as one. */
export function mergeConfirmed(all: readonly Confirmed[]): Confirmed {
  const sum = emptyConfirmed();
  for (const { codes, total, said } of all) {
    for (const [code, people] of total) sum.total.set(code, (sum.total.get(code) ?? 0) + people);
    for (const asking of Object.keys(said) as Asking[]) addSaid(sum.said[asking], said[asking]);
    for (const way of ways) addCodes(sum.codes[way], codes[way]);
  }
  return sum;
}

function addSaid(sum: Map<Said, number>, counts: ReadonlyMap<Said, number>): void {
  for (const [said, people] of counts) sum.set(said, (sum.get(said) ?? 0) + people);
}

function addCodes(sum: Confirmed['codes'][(typeof ways)[number]], codes: typeof sum): void {
  for (const [code, counts] of codes) {
    const before = sum.get(code) ?? { given: 0, confirmed: 0, removed: 0, added: 0 };
    sum.set(code, {
      given: before.given + counts.given,
      confirmed: before.confirmed + counts.confirmed,
      removed: before.removed + counts.removed,
      added: before.added + counts.added,
    });
  }
}
