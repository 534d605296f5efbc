import type { Response } from '../store/responseStore.ts';
import type { Cell } from './column.ts';
import { dictionary } from './dictionary.ts';
import { participants, type SurveyContext } from './participants.ts';

/** Cells by column name, all columns in the dictionary's order. */
export type ExportRow = Record<string, Cell>;

/**
 * A row with all columns. Rows are copies of it: an object that is given a hundred names one by one is kept as a hash table,
 * which takes several times as long to fill and read.
 */
const emptyRow = JSON.parse(
  JSON.stringify(Object.fromEntries(dictionary.map(({ name }) => [name, null]))),
) as ExportRow;

/** A row a person, in one pass. Their person key and the hash of their reference have no column. */
export async function* exportRows(
  responses: AsyncIterable<Response>,
  context: SurveyContext,
): AsyncGenerator<ExportRow> {
  for await (const participant of participants(responses, context)) {
    const row = { ...emptyRow };
    for (const { name, cell } of dictionary) row[name] = cell(participant);
    yield row;
  }
}
