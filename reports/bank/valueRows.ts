import type { SheetCell } from '../formats/sheet.ts';
import { fewerThanFive } from '../suppression/rules.ts';
import type { ColumnValue, ColumnValues } from './columnValues.ts';
import { bankWords } from './words.ts';

/** How the words of a column were taken; rare words are not repeated, since they can tell who somebody is. */
export function valueRows({ column, values, otherRows }: ColumnValues): SheetCell[][] {
  const rare = values.filter((value) => !isShown(value));
  const rareRows = rare.reduce((sum, { rows }) => sum + rows, otherRows);
  const others = [[null, bankWords.rareValues, fewerThanFive(rareRows) === 'hidden' ? bankWords.hidden : rareRows]];
  return [
    [{ title: bankWords.taken }, { title: `Column '${column}'` }, { title: bankWords.rows }],
    ...values
      .filter(isShown)
      .map(({ words, taken, rows }) => [taken ?? bankWords.notUnderstood, words || bankWords.emptyCell, rows]),
    ...(rareRows > 0 ? others : []),
  ];
}

function isShown({ rows }: ColumnValue): boolean {
  return fewerThanFive(rows) !== 'hidden';
}
