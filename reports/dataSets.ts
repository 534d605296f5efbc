import type { DataSet } from './dataSet.ts';
import { dictionary } from './dictionary.ts';
import { exportRows } from './exportRows.ts';
import type { ResponsesSource } from './formats/source.ts';
import type { Figure } from './report.ts';
import type { Selection } from './selection.ts';
import { SAMPLE_ROUND } from '../survey/round.ts';
import { tableRows } from './tableRows.ts';
import { tableVariables } from './tableVariables.ts';

/** The coded responses, a row a person. */
export function responsesData({ selection, responses, context }: Omit<ResponsesSource, 'figure'>): DataSet {
  return {
    title: titleOf('Family Views, answers', selection),
    variables: dictionary,
    rows: () => exportRows(responses(), context),
  };
}

/** All that is published, a row a view in each column of each table. */
export function tablesData({ selection, published }: Pick<Figure, 'selection' | 'published'>): DataSet {
  return {
    title: titleOf('Family Views, tables', selection),
    variables: tableVariables,
    rows: () => Iterator.from(tableRows(published, selection)).map((row) => ({ ...row })),
  };
}

function titleOf(what: string, selection: Selection): string {
  const [first, ...others] = selection;
  const authority = first && others.length === 0 ? first.authority.name : `${selection.length} authorities`;
  const rounds = [...new Set(selection.map(({ round }) => round))].join(', ');
  return `${rounds === SAMPLE_ROUND ? 'SIMULATED. ' : ''}${what}: ${authority}, ${rounds}`;
}
