import { codeWithId, type Section } from '../../coding/codeFrame.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { Published } from '../publish.ts';
import { smallNumbers, type ShownCount } from '../suppression/rules.ts';
import { buildTables, type Table, type TableColumn, type TableRow } from '../tables.ts';
import { holm } from './holm.ts';
import { chanceOfDifference, type Proportion } from './twoProportions.ts';

/** A change counts as more than chance when chance alone would bring it, or any other on the page, less often than this. */
export const LIMIT = 0.05;

/** One table of the study in two rounds. */
export interface RoundsTable {
  section: Section;
  title: string;
  columns: RoundsColumn[];
}

export interface RoundsColumn {
  respondent: Respondent;
  heading: string;
  /** People behind the column in each round. */
  answered: InRounds<ShownCount>;
  /** In the order of the later round. */
  rows: RoundsRow[];
}

export interface RoundsRow {
  code: string;
  label: string;
  /** Its rank in the study of 2008; missing where fewer than five people said it. */
  study?: number;
  people: InRounds<ShownCount>;
  /** Of those who answered, 0 to 1; missing where a number is hidden or nobody answered. */
  share: InRounds<number | undefined>;
  /** How much the share rose, or fell where it is negative; missing where a share is. */
  change?: number;
  isBeyondChance: boolean;
}

interface InRounds<T> {
  then: T;
  now: T;
}

const studyColumn = { parent: 'parents', child: 'children' } as const;

/**
 * Two rounds side by side. It rests on the numbers shown alone, so that it tells no more than they do. All changes are
 * tested together, as people look at all of them to find the ones that stand out.
 */
export function compareRounds(then: Published, now: Published): RoundsTable[] {
  const [before, after] = [buildTables(then), buildTables(now)];
  const tables = after.map((table, place) => sideBySide(before[place]!, table));
  markBeyondChance(tables, smallNumbers[now.rule].off);
  return tables;
}

function sideBySide(then: Table, { section, title, columns }: Table): RoundsTable {
  return { section, title, columns: columns.map((column, place) => columnOf(then.columns[place]!, column)) };
}

function columnOf(then: TableColumn, now: TableColumn): RoundsColumn {
  const { respondent, heading } = now;
  const before = new Map(then.rows.map((row) => [row.code, row]));
  return {
    ...{ respondent, heading },
    answered: { then: then.answered, now: now.answered },
    rows: now.rows.map((row) => {
      const [old, study] = [before.get(row.code)!, codeWithId(row.code).rank[studyColumn[respondent]]];
      const share = { then: shareOf(old, then), now: shareOf(row, now) };
      return {
        ...{ code: row.code, label: row.label, study },
        people: { then: old.people, now: row.people },
        share,
        ...(share.then !== undefined && share.now !== undefined && { change: share.now - share.then }),
        isBeyondChance: false,
      };
    }),
  };
}

/** A view that nobody gave has a share too where people answered: none. */
function shareOf({ people, share }: TableRow, { answered }: TableColumn): number | undefined {
  return people === 0 && answered !== 'hidden' && answered > 0 ? 0 : share;
}

function markBeyondChance(tables: readonly RoundsTable[], off: number): void {
  const tested = tables.flatMap(({ columns }) =>
    columns.flatMap(({ answered, rows }) =>
      rows.flatMap((row) => {
        const [then, now] = [proportion(row.people.then, answered.then), proportion(row.people.now, answered.now)];
        return then && now && then.people + now.people > 0 ? [{ row, chance: chanceOfDifference(then, now, off) }] : [];
      }),
    ),
  );
  const adjusted = holm(tested.map(({ chance }) => chance));
  for (const [place, { row }] of tested.entries()) row.isBeyondChance = adjusted[place]! < LIMIT;
}

function proportion(people: ShownCount, answered: ShownCount): Proportion | undefined {
  if (people === 'hidden' || answered === 'hidden' || answered === 0) return undefined;
  // Rounded numbers can be more than the people they are of.
  return { people: Math.min(people, answered), answered };
}
