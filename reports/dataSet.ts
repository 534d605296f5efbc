import type { Cell, Variable } from './column.ts';

/** A rectangle of data with its dictionary: what files for statistics packages are written from. */
export interface DataSet {
  /** What it is, for people who find the file later. */
  title: string;
  variables: readonly Variable[];
  /** From the first row each time: some formats read them more than once. */
  rows: () => AsyncIterable<Row> | Iterable<Row>;
}

/** Cells by the name of their variable. */
export type Row = Readonly<Record<string, Cell>>;
