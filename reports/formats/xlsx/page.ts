import { headersFor } from '../../bank/columns.ts';
import type { BarChart, Sheet, SheetCell } from '../sheet.ts';
import { sheetNames, words } from './words.ts';

/** A sheet for people to read: a title, what it is, the way back, then one table from column A with no row left empty. */
export interface Page {
  name: string;
  title: string;
  /** What the contents say of it. */
  holds: string;
  intro: readonly string[];
  /** None on a page of charts. */
  columns: readonly PageColumn[];
  rows: readonly (readonly SheetCell[])[];
  charts?: readonly BarChart[];
}

export interface PageColumn {
  name: string;
  width: number;
  /** Shares, shown as bars too. */
  bars?: true;
}

export function pageSheet(page: Page): Sheet {
  const { name, columns, rows, charts } = page;
  const hasTable = columns.length > 0;
  const above = linesAbove(page);
  return {
    name,
    isTable: hasTable,
    ...(hasTable && { above: above.length, table: tableName(name) }),
    widths: columns.map(({ width }) => width),
    bars: columns.flatMap(({ bars }, at) => (bars ? [at + 1] : [])),
    charts,
    rows: () =>
      hasTable
        ? [
            ...above,
            headersFor(
              columns.map((column) => column.name),
              0,
            ),
            ...rows,
          ]
        : above,
  };
}

/** The first row of the table's own, below the names of its columns. */
export function firstRow(page: Pick<Page, 'name' | 'title' | 'intro'>): number {
  return linesAbove(page).length + 2;
}

/** A name Excel takes for a table. */
export function tableName(sheetName: string): string {
  return `The_${sheetName.toLowerCase().replaceAll(' ', '_')}`;
}

function linesAbove({ name, title, intro }: Pick<Page, 'name' | 'title' | 'intro'>): SheetCell[][] {
  const back = name === sheetNames.contents ? [] : [[{ text: words.back, to: sheetNames.contents }]];
  return [[{ text: title, as: 'heading' }], ...intro.map((line) => [line]), ...back];
}
