import type { Asking } from '../confirmations/confirmation.ts';
import { emptyConfirmed, ways, type Confirmed } from './countConfirmed.ts';

/** Counts of several rounds as one. */
export function mergeConfirmed(all: readonly Confirmed[]): Confirmed {
  const sum = emptyConfirmed();
  for (const { codes, total, agreed, said } of all) {
    addTo(sum.total, total);
    for (const asking of Object.keys(said) as Asking[]) addTo(sum.said[asking], said[asking]);
    for (const way of ways) {
      addTo(sum.agreed[way], agreed[way]);
      addCodes(sum.codes[way], codes[way]);
    }
  }
  return sum;
}

function addTo<Key>(sum: Map<Key, number>, counts: ReadonlyMap<Key, number>): void {
  for (const [key, people] of counts) sum.set(key, (sum.get(key) ?? 0) + people);
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
