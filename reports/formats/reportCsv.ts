import { stringify } from 'csv-stringify/sync';
import type { Report } from '../report.ts';
import { csvOptions } from './csv.ts';

const columns = [
  ...['authority', 'round', 'table', 'column', 'rank', 'code', 'label', 'people', 'answered'],
  ...['frame_version', 'coder_version'],
];

/** One row a table, column and rank; `answered` is the number of people behind the column. Several versions: see Report. */
export function reportCsv({ authorities, tables, versions }: Report): string {
  const authority = authorities.map(({ code }) => code).join(';');
  const round = [...new Set(authorities.map(({ round }) => round))].join(';');
  const all = {
    authority,
    round,
    frame_version: versions.frame.join(';'),
    coder_version: versions.coder.join(';'),
  };
  const rows = tables.flatMap(({ section, columns }) =>
    columns.flatMap(({ respondent, answered, rows }) =>
      rows.map((row) => ({ ...all, table: section, column: respondent, answered, ...row })),
    ),
  );
  return stringify(rows, { ...csvOptions, columns });
}
