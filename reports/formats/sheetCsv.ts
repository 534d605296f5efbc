import { stringify } from 'csv-stringify/sync';
import { cellText } from '../bank/cell.ts';
import { csvOptions, disarm } from './csv.ts';
import type { Sheet, SheetCell } from './sheet.ts';

const rowsAtOnce = 500;

/** One sheet as CSV text, in chunks. Control characters stay: it is somebody's own table, to come back as it was. */
export async function* sheetCsv({ rows }: Sheet): AsyncGenerator<string> {
  let isFirst = true;
  let batch: (string | number)[][] = [];
  const text = () => stringify(batch, { ...csvOptions, cast: { string: disarm }, header: false, bom: isFirst });
  for await (const row of rows()) {
    batch.push(row.map(csvCell));
    if (batch.length < rowsAtOnce) continue;
    yield text();
    batch = [];
    isFirst = false;
  }
  yield text();
}

/** Numbers stay numbers: a minus in front of one is no formula. */
function csvCell(cell: SheetCell): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'object' || cell === null) return cellText(cell);
  if ('title' in cell) return cell.title;
  if ('share' in cell) return cell.share;
  return 'text' in cell ? cell.text : cellText(cell);
}
