import { redact } from '../../coding/redact.ts';
import { cellText, type TableCell } from '../../reports/bank/cell.ts';
import type { ColumnValue, ColumnValues } from '../../reports/bank/columnValues.ts';
import type { BankOptions } from './bankOptions.ts';
import { respondentOf, topicOf } from './choices.ts';
import { findColumn } from './findColumn.ts';
import type { Table } from './table.ts';

/** More are no answers of a list: the wrong column was named, and memory must not grow with it. */
const mostValues = 1000;
/** Longer words are an answer in the wrong place, which must not be repeated. */
const longestValue = 120;

/** Reads the table through and counts what stands in the columns that say who answers and what was asked, if any. */
export async function countValues(
  table: Table,
  { respondent, topic }: Pick<BankOptions, 'respondent' | 'topic'>,
  signal: AbortSignal,
): Promise<ColumnValues[]> {
  const counts = [
    countOf(table, '--respondent-column', respondent.column, respondentOf(table.header, respondent)),
    countOf(table, '--question-column', topic.column, topicOf(table.header, topic)),
  ].filter((count) => count !== undefined);
  if (counts.length === 0) return [];
  for await (const { cells } of table.rows()) {
    signal.throwIfAborted();
    for (const { add } of counts) add(cells);
  }
  return counts.map(({ result }) => result());
}

interface Count {
  add: (cells: readonly TableCell[]) => void;
  result: () => ColumnValues;
}

function countOf(
  { header }: Table,
  option: ColumnValues['option'],
  column: string | undefined,
  read: (cells: readonly TableCell[]) => string | undefined,
): Count | undefined {
  if (column === undefined) return undefined;
  const at = findColumn(header, column);
  const values = new Map<string, ColumnValue>();
  let otherRows = 0;
  const add = (cells: readonly TableCell[]) => {
    const text = cellText(cells[at]).trim();
    const found = values.get(text);
    if (found) found.rows += 1;
    else if (values.size < mostValues) values.set(text, { words: shown(text), taken: read(cells), rows: 1 });
    else otherRows += 1;
  };
  const inOrder = () => [...values.values()].sort((a, b) => b.rows - a.rows);
  return { add, result: () => ({ option, column: header[at] ?? column, values: inOrder(), otherRows }) };
}

function shown(text: string): string {
  const plain = text.replaceAll(/[\s\p{C}]+/gu, ' ');
  return plain.length > longestValue ? '(a long text)' : redact(plain).text;
}
