import type { Section } from '../coding/codeFrame.ts';
import type { Respondent } from '../survey/profile.ts';
import { breakdowns, type Breakdown } from './breakdown.ts';
import type { Published } from './publish.ts';
import type { Selection } from './selection.ts';
import type { ShownCount } from './suppression/rules.ts';
import { symbols } from './suppression/symbols.ts';
import { buildTables, tablesBy, type Table, type TableColumn, type TableRow } from './tables.ts';

/** One view in one column of one table: all tables of a selection are one long list of these. */
export interface LongRow {
  /** ONS code; several, parted by semicolons, where authorities are counted together. */
  authority: string;
  round: string;
  table: Section;
  respondent: Respondent;
  breakdown: Breakdown | 'all';
  /** `all` where it is of everybody. */
  group: string;
  group_label: string;
  code: string;
  label: string;
  /** Missing where it is hidden. */
  people?: number;
  /** Of those who answered, 0 to 1. */
  share?: number;
  rank?: number;
  rank_best?: number;
  rank_worst?: number;
  /** Why something is missing: `[c]` people are hidden, `[z]` nobody gave the view, so that it has no rank. */
  status?: string;
  /** People behind the column; missing where it is hidden. */
  answered?: number;
  answered_status?: string;
  frame_version: string;
  coder_version: string;
  small_numbers: Published['rule'];
}

const everybody = { value: 'all', label: 'Everybody' };

/** All that is published of a selection as one long table: the four tables of everybody first, then by each breakdown. */
export function* tableRows(published: Published, selection: Selection): Generator<LongRow> {
  const whole = {
    authority: selection.map(({ authority }) => authority.code).join(';'),
    round: [...new Set(selection.map(({ round }) => round))].join(';'),
    frame_version: [...published.versions.frame].sort().join(';'),
    coder_version: [...published.versions.coder].sort().join(';'),
    small_numbers: published.rule,
  };
  for (const { breakdown, tables } of allTables(published, selection))
    for (const { section, columns } of tables)
      for (const column of columns)
        for (const row of column.rows)
          yield { ...whole, table: section, breakdown, ...ofColumn(column), ...ofRow(row) };
}

function* allTables(
  published: Published,
  selection: Selection,
): Generator<{ breakdown: LongRow['breakdown']; tables: Table[] }> {
  yield { breakdown: 'all', tables: buildTables(published) };
  const authorities = selection.map(({ authority }) => authority);
  for (const breakdown of breakdowns)
    if (published.groups.parent.by[breakdown]) yield { breakdown, tables: tablesBy(breakdown, published, authorities) };
}

function ofColumn({ respondent, group = everybody, answered }: TableColumn) {
  return {
    respondent,
    group: group.value,
    group_label: group.label,
    answered: shown(answered),
    answered_status: answered === 'hidden' ? symbols.hidden : undefined,
  };
}

function ofRow({ code, label, people, share, rank, margin }: TableRow) {
  const [rank_best, rank_worst] = margin ?? [];
  return { code, label, people: shown(people), share, rank, rank_best, rank_worst, status: statusOf(people) };
}

function shown(count: ShownCount): number | undefined {
  return count === 'hidden' ? undefined : count;
}

function statusOf(people: ShownCount): string | undefined {
  if (people === 'hidden') return symbols.hidden;
  return people === 0 ? symbols.none : undefined;
}
