import { codeWithId } from '../../coding/codeFrame.ts';
import { cellText } from '../bank/cell.ts';
import type { CodedRow } from '../bank/codedRow.ts';
import { headersFor } from '../bank/columns.ts';

/** Coded rows as JSON Lines: the words exactly as they were, the file's own columns under `input`. */
export async function* codedJsonl(
  header: readonly string[],
  width: number,
  rows: AsyncIterable<CodedRow>,
): AsyncGenerator<string> {
  const names = headersFor(header, width);
  for await (const { cells, codes, topic, ...row } of rows) {
    const input = Object.fromEntries(names.map((name, at) => [name, plainCell(cells[at] ?? null)]));
    const labelled = codes.map((given) => ({ ...given, label: codeWithId(given.code).label }));
    yield `${JSON.stringify({ input, question: topic, ...row, codes: labelled })}\n`;
  }
}

function plainCell(cell: CodedRow['cells'][number]): string | number | boolean | null {
  return typeof cell === 'object' && cell !== null ? cellText(cell) : cell;
}
