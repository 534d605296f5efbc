import type { Figure } from '../../report.ts';
import { symbols } from '../../suppression/symbols.ts';
import { tableRows, type LongRow } from '../../tableRows.ts';
import type { SheetCell } from '../sheet.ts';
import type { Page } from './page.ts';
import { none } from './shownCells.ts';
import { holds, intros, sheetNames } from './words.ts';

const textColumns = ['table', 'respondent', 'breakdown', 'group', 'group_label', 'code', 'label'] as const;
const numberColumns = ['people', 'share', 'rank', 'rank_best', 'rank_worst', 'answered'] as const;
const widths: Partial<Record<keyof LongRow, number>> = { label: 46, group_label: 30, code: 24 };

/** All figures as one long table, the columns named as in the CSV file of tables. */
export function figuresPage({ published, selection }: Figure): Page {
  return {
    name: sheetNames.figures,
    title: sheetNames.figures,
    holds: holds.figures,
    intro: [intros.figures],
    columns: [...textColumns, ...numberColumns].map((name) => ({ name, width: widths[name] ?? 14 })),
    rows: [...tableRows(published, selection)].map((row) => [
      ...textColumns.map((name) => row[name]),
      ...numberColumns.map((name) => numberCell(row, name)),
    ]),
  };
}

function numberCell(row: LongRow, name: (typeof numberColumns)[number]): SheetCell {
  const number = row[name];
  if (number !== undefined) return name === 'share' ? { share: number } : number;
  const symbol = name === 'answered' ? row.answered_status : (row.status ?? row.answered_status);
  return symbol === undefined || symbol === symbols.none ? none : { text: symbol, as: 'symbol' };
}
