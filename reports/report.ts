import { SAMPLE_ROUND } from '../survey/round.ts';
import type { Erased } from './erased.ts';
import { breakdownsFor } from './groups.ts';
import type { Overview } from './overview/publishOverview.ts';
import { publish, type Published } from './publish.ts';
import type { Selection } from './selection.ts';
import type { ShownCount, SmallNumbers } from './suppression/rules.ts';
import { buildTables, earlierCodes, type Table } from './tables.ts';
import type { Tally } from './tally.ts';

/** All that anybody may see of the people of a selection, and when it was counted. */
export interface Figure {
  selection: Selection;
  published: Published;
  erased: Erased;
  at: Date;
}

/** With who takes part, for the pages of staff. */
export interface FigureWithOverview extends Figure {
  overview: Overview;
}

/** What one authority, or the consortium, gets to read: nothing in it is below the suppression rule. */
export interface Report {
  /** One, or several for the consortium. */
  authorities: { code: string; name: string; round: string }[];
  /** Made-up answers of the round `sample`. */
  simulated: boolean;
  /** Which rule hides small numbers. */
  smallNumbers: SmallNumbers['id'];
  started: ShownCount;
  finished: ShownCount;
  /** Responses that are gone, and counted nowhere else here: erased by the person, or kept long enough. */
  erased: Erased;
  tables: Table[];
  /** Codes of earlier frames that the frame in use no longer has: they stand in no table. */
  earlierCodes: { code: string; people: number }[];
  /** Versions of the survey, code frame and coder behind the answers: several when they changed during the round. */
  versions: { survey: string[]; frame: string[]; coder: string[] };
  /** ISO 8601, UTC. */
  generatedAt: string;
}

export function buildReport({ selection, published, erased, at }: Figure): Report {
  const { survey, frame, coder } = published.versions;
  return {
    authorities: selection.map(({ authority: { code, name }, round }) => ({ code, name, round })),
    simulated: selection.some(({ round }) => round === SAMPLE_ROUND),
    smallNumbers: published.rule,
    started: published.started,
    finished: published.finished,
    erased,
    tables: buildTables(published),
    earlierCodes: earlierCodes(published),
    versions: { survey: [...survey].sort(), frame: [...frame].sort(), coder: [...coder].sort() },
    generatedAt: at.toISOString(),
  };
}

/** The figures of a selection with all the breakdowns that are shown of it anywhere. */
export function publishFor(selection: Selection, tally: Tally, rule: SmallNumbers): Published {
  return publish(tally, rule, breakdownsFor(selection.map(({ authority }) => authority)));
}

/** True when no table has anybody behind it. */
export function isEmpty({ tables }: Report): boolean {
  return tables.every(({ columns }) => columns.every(({ answered }) => answered === 0));
}
