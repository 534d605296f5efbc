import { codeFrame } from '../../coding/codeFrame.ts';
import type { Sheet } from '../formats/sheet.ts';
import { bankColumns, headersFor } from './columns.ts';
import type { CodedFile } from './answersSheet.ts';

/** The data dictionary: what each column of the answers means. */
export function dictionarySheet({ header, width }: CodedFile): Sheet {
  const theirs = headersFor(header, width).map((name) => [name, 'From the file, as it was.']);
  const ours = bankColumns.map(({ name, description, values = [] }) => [
    name,
    description,
    values.map(({ value, label }) => `${value} = ${label}`).join('; '),
  ]);
  return {
    name: 'Dictionary',
    isTable: true,
    widths: [28, 70, 90],
    rows: () => [['Column', 'Meaning', 'Values'], ...theirs, ...ours, ['', `Code frame: ${codeFrame.source}`]],
  };
}
