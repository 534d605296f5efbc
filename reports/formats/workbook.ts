import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { sheetXml } from './sheetXml.ts';
import type { Sheet } from './sheet.ts';
import { sheetPath, workbookParts } from './workbookParts.ts';

/** The bytes of an Excel workbook (.xlsx). The sheets are made one after the other, as they are read. */
export function workbook(sheets: readonly Sheet[], now: Date): Readable {
  const zip = new ZipFile();
  const parts = workbookParts(sheets.map(({ name }) => name));
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path, { mtime: now });
  for (const [at, sheet] of sheets.entries())
    zip.addReadStreamLazy(sheetPath(at), { mtime: now }, (give) => give(null, Readable.from(sheetXml(sheet))));
  zip.end();
  const bytes = zip.outputStream as Readable;
  zip.on('error', (error: Error) => bytes.destroy(error));
  return bytes;
}
