import type { Response } from '../store/responseStore.ts';
import type { Cell } from './column.ts';
import { dictionary } from './dictionary.ts';
import { participants, type SurveyContext } from './participants.ts';

/** Cells by column name, all columns in the dictionary's order. */
export type ExportRow = Record<string, Cell>;

/** A row a person, in one pass. Their person key and the hash of their reference have no column. */
export async function* exportRows(
  responses: AsyncIterable<Response>,
  context: SurveyContext,
): AsyncGenerator<ExportRow> {
  for await (const participant of participants(responses, context)) {
    const row: ExportRow = {};
    for (const { name, cell } of dictionary) row[name] = cell(participant);
    yield row;
  }
}
