import { openCsv } from './readCsv.ts';
import { openXlsx } from './readXlsx.ts';
import { sniff } from './sniff.ts';
import type { Table, TableOptions } from './table.ts';

/** Opens a table by what the file is, not by what its ending says. Throws what a person can act on. */
export async function openTable(file: string, options: TableOptions): Promise<Table> {
  const table = (await sniff(file)) === 'zip' ? await openXlsx(file, options) : await openCsv(file, options);
  if (table.header.some((name) => name.trim() !== '')) return table;
  throw new Error(`Expected the first row of ${file} to name its columns, but there is nothing (${table.readAs}).`);
}
