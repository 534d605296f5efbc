import { stringify } from 'csv-stringify/sync';
import { csvOptions } from '../formats/csv.ts';
import { cellOf } from '../suppression/symbols.ts';
import type { ComparedRow, Comparison } from './compare.ts';

const columns = [
  ...['authority', 'round', 'table', 'column', 'rank', 'study_rank', 'code', 'label', 'people', 'answered', 'share'],
  ...['others', 'others_least', 'others_median', 'others_most'],
  ...['together_authorities', 'together_people', 'together_answered', 'together_share'],
];

/** One row a table, column and view. Shares are from 0 to 1; cells are empty where too few authorities have a shown figure. */
export function comparisonCsv({ authority, round, tables }: Comparison): string {
  const rows = tables.flatMap(({ section, columns }) =>
    columns.flatMap(({ respondent, answered, rows }) =>
      rows.map((row) => ({
        ...{ authority: authority.code, round, table: section, column: respondent, answered: cellOf(answered) },
        ...rowOf(row),
      })),
    ),
  );
  return stringify(rows, { ...csvOptions, columns });
}

function rowOf({ rank, studyRank, code, label, people, share, others, range, together }: ComparedRow) {
  return {
    ...{ rank, study_rank: studyRank, code, label, people: cellOf(people), share, others },
    ...{ others_least: range?.least, others_median: range?.median, others_most: range?.most },
    ...{ together_authorities: together?.authorities, together_people: together?.people },
    ...{ together_answered: together?.answered, together_share: together?.share },
  };
}
