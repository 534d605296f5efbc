import { stringify } from 'csv-stringify/sync';
import type { Column, Variable } from './column.ts';
import { codeColumns } from './columns/codes.ts';
import { memberColumns } from './columns/members.ts';
import { personColumns } from './columns/person.ts';
import { responseColumns } from './columns/response.ts';
import { reviewColumns } from './columns/reviews.ts';
import { wordColumns } from './columns/words.ts';
import { csvOptions } from './formats/csv.ts';

/** Raised when a column is added, removed or changes its meaning. In each row, so that a file found later says what it is. */
export const exportVersion = 'responses-4';

const versionColumn: Column = {
  name: 'export_version',
  label: 'Version of these columns',
  type: 'text',
  description: 'Version of these columns.',
  values: [{ value: exportVersion }],
  cell: () => exportVersion,
};

/** The data dictionary: every file of responses has these columns, in this order. New ones come at the end. */
export const dictionary: readonly Column[] = [
  versionColumn,
  ...responseColumns,
  ...personColumns,
  ...wordColumns,
  ...reviewColumns,
  ...codeColumns,
  ...memberColumns,
];

/** A data dictionary for people, as a CSV file of one row a column. */
export function dictionaryCsv(variables: readonly Variable[] = dictionary): string {
  const rows = variables.map((variable) => ({ ...variable, values: valuesText(variable, variables) }));
  return stringify(rows, { ...csvOptions, columns: ['name', 'label', 'type', 'description', 'values'] });
}

/** A list that an earlier column has is named, not repeated: the codes would fill the page a dozen times. */
export function valuesText({ name, values = [] }: Variable, variables: readonly Variable[] = dictionary): string {
  const first = variables.find((variable) => variable.values === values);
  if (first && first.name !== name) return `as ${first.name}`;
  return values.map(({ value, label }) => (label === undefined ? value : `${value} = ${label}`)).join('; ');
}
