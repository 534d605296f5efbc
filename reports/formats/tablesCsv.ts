import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Figure } from '../report.ts';
import { tableRows } from '../tableRows.ts';
import { tableVariables } from '../tableVariables.ts';
import { csvOptions } from './csv.ts';

/** All that is published as one long table; what is hidden is empty, and says so in `status`. */
export function tablesCsv({ published, selection }: Figure): Readable {
  return Readable.from([stringify([...tableRows(published, selection)], { ...csvOptions, columns })]);
}

const columns = tableVariables.map(({ name }) => name);
