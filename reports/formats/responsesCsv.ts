import type { Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import { dictionary } from '../dictionary.ts';
import { csvOptions, disarm } from './csv.ts';

const lists = new Set(dictionary.filter(({ type }) => type === 'list').map(({ name }) => name));

/** Export rows in, CSV out. */
export function responsesCsv(): Transform {
  const object = (cell: object, { column }: { column?: string | number }) =>
    lists.has(String(column)) ? disarm((cell as string[]).join(';')) : JSON.stringify(cell);
  return stringify({
    ...csvOptions,
    columns: dictionary.map(({ name }) => name),
    cast: { ...csvOptions.cast, object, boolean: (cell) => (cell ? '1' : '0') },
  });
}
