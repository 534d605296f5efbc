import type { Table, TableColumn } from '../../tables.ts';
import { rankedRows } from '../../tables.ts';
import type { BarChart } from '../sheet.ts';
import { firstRow, type Page } from './page.ts';
import { columnsEach } from './tablePages.ts';
import { holds, intros, sheetNames, who, words } from './words.ts';

/** Table 1 as bars, parents above children; nothing where no view has a share. `page` is the one with its numbers. */
export function chartsPage(table: Table, page: Page): Page[] {
  const charts = table.columns.flatMap((column, at) => chartOf(column, at, page));
  if (charts.length === 0) return [];
  return [
    {
      name: sheetNames.charts,
      title: `${sheetNames.charts}: ${table.title}`,
      holds: holds.charts,
      intro: [intros.charts],
      columns: [],
      rows: [],
      charts,
    },
  ];
}

function chartOf(column: TableColumn, at: number, page: Page): BarChart[] {
  // Those with a rank come first, and shares are missing of all or of none of them.
  const rows = rankedRows(column);
  const [most] = rows;
  if (most?.share === undefined) return [];
  const first = firstRow(page);
  const columnNumber = (place: number) => at * columnsEach.all + place + 1;
  const highest = `${most.label}, ${Math.round(most.share * 100)}%`;
  return [
    {
      title: `${who[column.respondent]}: ${words.share} of those ${words.answered}`,
      description: `Bar chart of ${rows.length} views in rank order. The highest is ${highest}. The numbers are on the sheet ${page.name}.`,
      from: {
        sheet: page.name,
        names: columnNumber(columnsEach.view),
        shares: columnNumber(columnsEach.share),
        rows: [first, first + rows.length - 1],
      },
    },
  ];
}
