import type { Figure } from '../../report.ts';
import { cellOf } from '../../suppression/symbols.ts';
import { buildTables, type Table, type TableColumn } from '../../tables.ts';
import type { SheetCell } from '../sheet.ts';
import type { Page, PageColumn } from './page.ts';
import { countCell, marginCell, rankCell, shareCell } from './shownCells.ts';
import { intros, sectionNames, who, words } from './words.ts';

/** Columns for one kind of respondent, by their place: charts take names and shares from them. */
export const columnsEach = { rank: 0, couldBe: 1, view: 2, people: 3, share: 4, all: 5 };

/** Table 1 and those that go with it as the study prints them: parents' ranks beside children's. */
export function tablePages({ published }: Figure): Page[] {
  return buildTables(published).map((table) => ({
    name: sectionNames[table.section],
    title: table.title,
    holds: table.title,
    intro: [intros.oneTable, answeredLine(table)],
    columns: table.columns.flatMap(columnsOf),
    rows: rowsOf(table),
  }));
}

function answeredLine({ columns }: Table): string {
  return columns
    .map(({ respondent, answered }) => `${who[respondent]} ${words.answered}: ${cellOf(answered)}.`)
    .join(' ');
}

function columnsOf({ respondent }: TableColumn): PageColumn[] {
  const named = (name: string, width: number): PageColumn => ({ name: `${who[respondent]}: ${name}`, width });
  return [
    named(words.rank, 11),
    named(words.couldBe, 13),
    named(words.view, 46),
    named(words.people, 11),
    { ...named(words.share, 13), bars: true },
  ];
}

function rowsOf({ columns }: Table): SheetCell[][] {
  const [first] = columns;
  return first!.rows.map((_, at) =>
    columns.flatMap((column): SheetCell[] => {
      const row = column.rows[at]!;
      return [
        rankCell(row),
        marginCell(row),
        { text: row.label, as: 'lines' },
        countCell(row.people),
        shareCell(row, column),
      ];
    }),
  );
}
