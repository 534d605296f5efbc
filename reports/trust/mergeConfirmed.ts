import type { Asking } from '../confirmations/confirmation.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import { emptyAsked, emptyConfirmed, ways, type AskedCounts, type Confirmed } from './countConfirmed.ts';

/** Counts of several rounds as one. */
export function mergeConfirmed(all: readonly Confirmed[]): Confirmed {
  const sum = emptyConfirmed();
  for (const { codes, total, asked } of all) {
    addTo(sum.total, total);
    for (const way of ways) addCodes(sum.codes[way], codes[way]);
    for (const respondent of Object.keys(asked) as Respondent[])
      for (const topic of Object.keys(asked[respondent]) as Topic[])
        addAsked(sum.asked[respondent][topic], asked[respondent][topic]);
  }
  return sum;
}

/** Counts of several topics or kinds of people as one: who was asked about both topics counts for each. */
export function mergeAsked(all: readonly AskedCounts[]): AskedCounts {
  const sum = emptyAsked();
  for (const each of all) addAsked(sum, each);
  return sum;
}

function addAsked(sum: AskedCounts, { agreed, said }: AskedCounts): void {
  for (const asking of Object.keys(said) as Asking[]) addTo(sum.said[asking], said[asking]);
  for (const way of ways) addTo(sum.agreed[way], agreed[way]);
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
