import { Transform } from 'node:stream';
import type { ExportRow } from '../exportRows.ts';

/** Export rows in, JSON Lines out: words exactly as they were given. */
export function responsesJsonl(): Transform {
  return new Transform({
    writableObjectMode: true,
    transform: (row: ExportRow, _, done) => done(null, `${JSON.stringify(row, emptyAsNull)}\n`),
  });
}

/** Every line has every column. */
function emptyAsNull(_: string, cell: unknown): unknown {
  return cell === undefined ? null : cell;
}
