import type { TableCell } from '../bank/cell.ts';

/** One sheet of a workbook, or one file where the format has no sheets. */
export interface Sheet {
  name: string;
  /** Characters a column is wide, from the first; columns past the list keep the program's own width. */
  widths: readonly number[];
  /** The first row names the columns: it stays in view and can be filtered by. */
  isTable: boolean;
  rows: () => Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
}

export type SheetCell = TableCell | Title;

/** Words that stand out, above a table or a column. */
export interface Title {
  title: string;
}
