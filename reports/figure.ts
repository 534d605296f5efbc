import type { ResponseStore } from '../store/responseStore.ts';
import { countErased } from './erased.ts';
import { addToOverview, emptyOverview } from './overview/overviewTally.ts';
import { publishOverview } from './overview/publishOverview.ts';
import { publishFor, type FigureWithOverview } from './report.ts';
import type { Selection } from './selection.ts';
import type { Summary } from './summary.ts';
import type { SmallNumbers } from './suppression/rules.ts';
import { addToTally, emptyTally } from './tally.ts';

/** Counts `people`, those of the selection, in one pass, and hides what is small. Throws what reading them throws. */
export async function figureOf(
  selection: Selection,
  people: AsyncIterable<Summary>,
  { store, rule, now }: { store: Pick<ResponseStore, 'countErased'>; rule: SmallNumbers; now: Date },
): Promise<FigureWithOverview> {
  const counted = emptyTally();
  const takingPart = emptyOverview();
  for await (const summary of people) {
    addToTally(counted, summary);
    addToOverview(takingPart, summary);
  }
  const figures = publishFor(selection, counted, rule);
  const overview = publishOverview(takingPart, { tally: counted, published: figures, rule });
  const { started, finished } = overview;
  const published = { ...figures, started, finished };
  return { selection, published, overview, erased: await countErased(selection, store, rule), at: now };
}
