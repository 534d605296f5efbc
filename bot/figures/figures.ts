import type { Logger } from 'pino';
import { figureOf } from '../../reports/figure.ts';
import type { FigureWithOverview } from '../../reports/report.ts';
import type { Selection } from '../../reports/selection.ts';
import { summariesIn } from '../../reports/summariesIn.ts';
import type { Clock, Store } from '../../store/store.ts';
import { familyViews } from '../../survey/survey.ts';
import type { Config } from '../config.ts';
import { Remembered } from '../remembered.ts';

/** Figures of selections. */
export type Figures = Remembered<Selection, FigureWithOverview>;

/** Selections remembered: each authority and all together, in several rounds. */
const SELECTIONS = 200;

export function createFigures(
  { smallNumbers: rule }: Pick<Config, 'smallNumbers'>,
  { store, log, now = Date.now }: { store: Pick<Store, 'responses'>; log: Logger; now?: Clock },
): Figures {
  return new Remembered({
    read: async (selection: Selection) => {
      const people = summariesIn(selection, store.responses, familyViews);
      return await figureOf(selection, people, { store: store.responses, rule, now: new Date(now()) });
    },
    keyOf: (selection) => JSON.stringify(selection.map(({ authority, round }) => [authority.code, round])),
    room: SELECTIONS,
    failed: 'figures cannot be counted, the next who asks tries again',
    ...{ log, now },
  });
}
