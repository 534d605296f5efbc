import type { TableCell } from '../../reports/bank/cell.ts';

/** A table in a file, opened but not yet read. */
export interface Table {
  /** Names of the columns, as they stand in the first row. */
  header: readonly string[];
  /** How the file was understood, such as `windows-1252, parted by semicolons`. */
  readAs: string;
  /** The rows under the header, in order, from the start at each call. */
  rows: () => AsyncIterable<TableRow>;
  /** Bytes that `rows` reads in all, and how many it has read. */
  size: number;
  bytesRead: () => number;
  close: () => void;
}

export interface TableRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  cells: TableCell[];
  /** Set where cells beyond the header's last column were left out. */
  isCut?: true;
}

/** What helps to find and read the right table in a file. */
export interface TableOptions {
  /** Name of the column with the answers. */
  text: string;
  /** Name of the sheet; of a workbook only. */
  sheet?: string;
  /** Label of the encoding (WHATWG); of a text file only. */
  encoding?: string;
}

/** Longest row that is read, in bytes: what goes on longer is a quote that is never closed. */
export const longestRow = 10_000_000;
