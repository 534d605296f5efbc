import type { ResponseStore } from '../store/responseStore.ts';
import { countErased } from './erased.ts';
import { publishFor, type Figure } from './report.ts';
import type { Selection } from './selection.ts';
import type { Summary } from './summary.ts';
import type { SmallNumbers } from './suppression/rules.ts';
import { tally } from './tally.ts';

/** Counts `people`, those of the selection, in one pass, and hides what is small. Throws what reading them throws. */
export async function figureOf(
  selection: Selection,
  people: AsyncIterable<Summary>,
  { store, rule, now }: { store: Pick<ResponseStore, 'countErased'>; rule: SmallNumbers; now: Date },
): Promise<Figure> {
  const published = publishFor(selection, await tally(people), rule);
  return { selection, published, erased: await countErased(selection, store), at: now };
}
