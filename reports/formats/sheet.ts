import type { TableCell } from '../bank/cell.ts';

/** One sheet of a workbook, or one file where the format has no sheets. */
export interface Sheet {
  name: string;
  /** Characters a column is wide, from the first; columns past the list keep the program's own width. */
  widths: readonly number[];
  /** A row names the columns: it stays in view and can be filtered by. */
  isTable: boolean;
  rows: () => Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
  /** Rows above the one that names the columns: what the sheet is, for who comes to it first. */
  above?: number;
  /** The table is one of Excel's own, by this name: screen readers announce it, and its columns can be named in formulas. */
  table?: string;
  /** Columns, from 1, whose shares are shown as bars too. */
  bars?: readonly number[];
  charts?: readonly BarChart[];
}

export type SheetCell = TableCell | Title | Words | Link | Share;

/** Words that stand out, above a table or a column. */
export interface Title {
  title: string;
}

/** `heading` names the sheet, `lines` may take several lines, `symbol` stands where a number would, `range` is two of them. */
export interface Words {
  text: string;
  as: 'heading' | 'lines' | 'symbol' | 'range';
}

/** Leads to another sheet of the workbook. */
export interface Link {
  text: string;
  to: string;
}

/** 0 to 1, shown as a percentage. */
export interface Share {
  share: number;
}

/** Horizontal bars, the first row on top. */
export interface BarChart {
  title: string;
  /** What it shows, for who cannot see it. */
  description: string;
  /** Sheet, and columns from 1 with the rows they are taken from. */
  from: { sheet: string; names: number; shares: number; rows: readonly [first: number, last: number] };
}
