import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Figure } from '../report.ts';
import { tableRows, type LongRow } from '../tableRows.ts';
import { csvOptions } from './csv.ts';

/** All that is published as one long table; what is hidden or cannot be stands as the symbol in `status`. */
export function tablesCsv({ published, selection }: Figure): Readable {
  return Readable.from([stringify([...tableRows(published, selection)], { ...csvOptions, columns: longColumns })]);
}

const longColumns: (keyof LongRow)[] = [
  ...(['authority', 'round', 'table', 'respondent', 'breakdown', 'group', 'group_label', 'code', 'label'] as const),
  ...(['people', 'share', 'rank', 'rank_best', 'rank_worst', 'status', 'answered', 'answered_status'] as const),
  ...(['frame_version', 'coder_version', 'small_numbers'] as const),
];
