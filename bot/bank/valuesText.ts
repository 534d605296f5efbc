import type { ColumnValue, ColumnValues } from '../../reports/bank/columnValues.ts';
import { fewerThanFive } from '../../reports/suppression/rules.ts';

const mostShown = 20;
/** More different values are no list: they may be the answers themselves, of which the rare ones must not be repeated. */
const mostOfAList = 100;
const number = new Intl.NumberFormat('en-GB');

/** How the words of a column were taken, for a terminal; for what was not understood, what to do. */
export function valuesText({ option, column, values, otherRows }: ColumnValues): string {
  const named = values.length > mostOfAList ? values.filter(isFrequent) : values;
  const unnamed = values.filter((value) => !named.includes(value));
  return [
    `Column '${column}' was read as:`,
    ...linesOf(named.filter(({ taken }) => taken)),
    ...linesOf(named.filter(({ taken }) => !taken)),
    ...(unnamed.length > 0 ? [`  other values, not named here -> ${rowsText(rowsOf(unnamed) + otherRows)}`] : []),
    ...(unnamed.length > 0 ? [`There are more than ${mostOfAList} values. Does ${option} name the right column?`] : []),
    ...(values.some(({ taken }) => !taken) ? [whatToDo(option)] : []),
  ].join('\n');
}

function isFrequent({ rows }: ColumnValue): boolean {
  return fewerThanFive(rows) !== 'hidden';
}

function linesOf(values: readonly ColumnValue[]): string[] {
  const left = values.slice(mostShown);
  const more = `  and ${left.length} more such values -> ${left[0]?.taken ? 'understood' : 'not understood'}, ${rowsText(rowsOf(left))}`;
  return [...values.slice(0, mostShown).map(lineOf), ...(left.length > 0 ? [more] : [])];
}

function rowsOf(values: readonly ColumnValue[]): number {
  return values.reduce((sum, { rows }) => sum + rows, 0);
}

function lineOf({ words, taken, rows }: ColumnValue): string {
  const name = words === '' ? '(empty)' : `"${words}"`;
  return `  ${name} -> ${taken ?? 'NOT UNDERSTOOD'}, ${rowsText(rows)}`;
}

function rowsText(rows: number): string {
  return rows === 1 ? '1 row' : `${number.format(rows)} rows`;
}

function whatToDo(option: ColumnValues['option']): string {
  const fixed = option.replace('-column', '');
  const words = option === '--respondent-column' ? '"parent" or "child"' : '"difference" or "improve"';
  return `Rows that are not understood are kept but not coded. To code them, write ${words} in those cells of a copy of the file, where that is right. Empty cells are taken as ${fixed} says.`;
}
