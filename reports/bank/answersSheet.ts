import type { Sheet, SheetCell } from '../formats/sheet.ts';
import type { CodedRow } from './codedRow.ts';
import { bankColumns, headersFor } from './columns.ts';

/** What the sheets are made of: rows that can be read again and again, and what holds for all of them. */
export interface CodedFile {
  /** As the file has it. */
  header: readonly string[];
  /** Cells of the longest row. */
  width: number;
  rows: () => AsyncIterable<CodedRow>;
}

/** Every row as it was, and beside it what the coder made of its answer. */
export function answersSheet(file: CodedFile): Sheet {
  const ours = bankColumns.map(({ name }) => name);
  const header = headersFor([...headersFor(file.header, file.width), ...ours], 0);
  const width = header.length - ours.length;
  return {
    name: 'Answers',
    isTable: true,
    widths: [...Array<number>(width).fill(16), ...bankColumns.map((column) => column.width)],
    async *rows() {
      yield header;
      for await (const row of file.rows()) yield cellsOf(row, width);
    },
  };
}

function cellsOf(row: CodedRow, width: number): SheetCell[] {
  const asItWas = Array.from({ length: width }, (_, at) => row.cells[at] ?? null);
  return [...asItWas, ...bankColumns.map(({ cell }) => cell(row))];
}
