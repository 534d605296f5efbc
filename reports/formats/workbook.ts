import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { sheetXml } from './sheetXml.ts';
import type { Sheet } from './sheet.ts';
import { sheetPath, workbookParts } from './workbookParts.ts';

/** The first day a zip file can name, wherever it is made: the same rows give the same bytes on any day. */
const fixedDate = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** The bytes of an Excel workbook (.xlsx). The sheets are made one after the other, as they are read. */
export function workbook(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  // yazl passes on no error of the streams that it is given: without this the zip file would wait for ever.
  const made = (sheet: Sheet) => Readable.from(sheetXml(sheet)).on('error', (error) => bytes.destroy(error));
  const parts = workbookParts(sheets.map(({ name }) => name));
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path, fixedDate);
  for (const [at, sheet] of sheets.entries())
    zip.addReadStreamLazy(sheetPath(at), fixedDate, (give) => give(null, made(sheet)));
  zip.end();
  return bytes;
}
