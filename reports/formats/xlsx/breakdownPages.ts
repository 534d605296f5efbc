import type { Respondent } from '../../../survey/profile.ts';
import { breakdowns, type Breakdown } from '../../breakdown.ts';
import type { Group } from '../../groups.ts';
import type { Figure } from '../../report.ts';
import { buildTables, tablesBy, type Table, type TableColumn } from '../../tables.ts';
import type { SheetCell } from '../sheet.ts';
import type { Page, PageColumn } from './page.ts';
import { countCell, none, shareCell } from './shownCells.ts';
import { breakdownNames, intros, sectionNames, who, words } from './words.ts';

/** The same tables by each breakdown: a row a view, parents first, with number and share of everybody and of each group. */
export function breakdownPages({ published, selection }: Figure): Page[] {
  const authorities = selection.map(({ authority }) => authority);
  const wholes = buildTables(published);
  return breakdowns
    .filter((each) => published.groups.parent.by[each])
    .flatMap((breakdown) =>
      tablesBy(breakdown, published, authorities).map((table, at) => page(breakdown, wholes[at]!, table)),
    );
}

function page(breakdown: Breakdown, whole: Table, table: Table): Page {
  const groups = groupsOf(table);
  const title = `${table.title}, ${words.by} ${breakdownNames[breakdown]}`;
  return {
    name: `${sectionNames[table.section]} ${words.by} ${breakdownNames[breakdown]}`,
    title,
    holds: title,
    intro: [intros.oneTable],
    columns: [
      { name: words.who, width: 11 },
      { name: words.theView, width: 46 },
      ...[words.everybody, ...groups.map(({ label }) => label)].flatMap(columnsOf),
    ],
    rows: whole.columns.flatMap((everybody) => rowsOf(everybody, groups, table)),
  };
}

/** Groups of parents or children, each once. */
function groupsOf({ columns }: Table): Group[] {
  return [...new Map(columns.map(({ group }) => [group!.value, group!])).values()];
}

function columnsOf(name: string): PageColumn[] {
  return [
    { name: `${name}: ${words.people}`, width: 14 },
    { name: `${name}: ${words.share}`, width: 14, bars: true },
  ];
}

/** All who answered, then each view in the order of everybody's ranks. */
function rowsOf(everybody: TableColumn, groups: readonly Group[], { columns }: Table): SheetCell[][] {
  const { respondent } = everybody;
  const each = [everybody, ...groups.map(({ value }) => columnOf(columns, respondent, value))];
  return [
    [who[respondent], words.all, ...each.flatMap(answeredCells)],
    ...everybody.rows.map(({ code, label }): SheetCell[] => [
      who[respondent],
      { text: label, as: 'lines' },
      ...each.flatMap((column) => viewCells(code, column)),
    ]),
  ];
}

function columnOf(columns: readonly TableColumn[], respondent: Respondent, group: string): TableColumn | undefined {
  return columns.find((column) => column.respondent === respondent && column.group!.value === group);
}

function answeredCells(column: TableColumn | undefined): SheetCell[] {
  if (!column) return [none, none];
  const { answered } = column;
  return [countCell(answered), answered === 0 ? none : answered === 'hidden' ? countCell(answered) : { share: 1 }];
}

function viewCells(code: string, column: TableColumn | undefined): SheetCell[] {
  const row = column?.rows.find((each) => each.code === code);
  return row && column ? [countCell(row.people), shareCell(row, column)] : [none, none];
}
