import type { Variable } from './column.ts';
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
  const named = valuesIn(selection);
  return {
    title: titleOf('Family Views, answers', selection),
    variables: dictionary.map((variable) => ({ ...variable, ...named[variable.name] })),
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

/** Names that are in the settings of the authorities and not in the dictionary. */
function valuesIn(selection: Selection): Record<string, Pick<Variable, 'values'>> {
  const authorities = selection.map(({ authority }) => authority);
  const [only, ...others] = authorities;
  return {
    authority: { values: authorities.map(({ code, name }) => ({ value: code, label: name })) },
    // Areas of several authorities could have the same id.
    ...(only &&
      others.length === 0 && {
        locality: { values: only.localities.map(({ id, name }) => ({ value: id, label: name })) },
      }),
  };
}

function titleOf(what: string, selection: Selection): string {
  const [first, ...others] = selection;
  const authority = first && others.length === 0 ? first.authority.name : `${selection.length} authorities`;
  const rounds = [...new Set(selection.map(({ round }) => round))].join(', ');
  return `${rounds === SAMPLE_ROUND ? 'SIMULATED. ' : ''}${what}: ${authority}, ${rounds}`;
}
