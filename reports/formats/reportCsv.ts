import { stringify } from 'csv-stringify/sync';
import type { Report } from '../report.ts';
import { cellOf } from '../suppression/symbols.ts';
import { csvOptions } from './csv.ts';

const columns = [
  ...['authority', 'round', 'table', 'column', 'rank', 'code', 'label', 'people', 'answered'],
  ...['frame_version', 'coder_version', 'share', 'rank_best', 'rank_worst', 'small_numbers'],
];

/** One row a table, column and view; `answered` is the number of people behind the column. Several versions: see Report. */
export function reportCsv({ authorities, tables, versions, smallNumbers }: Report): string {
  const authority = authorities.map(({ code }) => code).join(';');
  const round = [...new Set(authorities.map(({ round }) => round))].join(';');
  const all = {
    authority,
    round,
    frame_version: versions.frame.join(';'),
    coder_version: versions.coder.join(';'),
    small_numbers: smallNumbers,
  };
  const rows = tables.flatMap(({ section, columns }) =>
    columns.flatMap(({ respondent, answered, rows }) =>
      rows.map(({ people, margin = [], ...row }) => ({
        ...{ ...all, table: section, column: respondent, answered: cellOf(answered), people: cellOf(people), ...row },
        ...{ rank_best: margin[0], rank_worst: margin[1] },
      })),
    ),
  );
  return stringify(rows, { ...csvOptions, columns });
}
