import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { chartXml, drawingXml } from './chartXml.ts';
import type { Sheet } from './sheet.ts';
import { sheetXml, type Extent } from './sheetXml.ts';
import { tableXml } from './tableXml.ts';
import { paths, workbookParts } from './workbookParts.ts';
import { fixedDate } from './zipDate.ts';

/** The bytes of an Excel workbook (.xlsx). The sheets are made one after the other, as they are read. */
export function workbook(sheets: readonly Sheet[], title?: string): Readable {
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, fixedDate);
  // yazl passes on no error of the streams that it is given: without this the zip file would wait for ever.
  const addLater = (path: string, chunks: () => AsyncIterable<string> | Iterable<string>) =>
    zip.addReadStreamLazy(path, fixedDate, (give) =>
      give(
        null,
        Readable.from(chunks()).on('error', (error) => bytes.destroy(error)),
      ),
    );
  for (const [path, text] of Object.entries(workbookParts(sheets, title))) add(path, text);
  for (const [at, sheet] of sheets.entries()) {
    const { table, charts = [] } = sheet;
    let extent: Extent = { header: [], height: 0 };
    addLater(paths.sheet(at), async function* () {
      extent = yield* sheetXml(sheet);
    });
    // Made when its turn comes, which is after the rows.
    if (table) addLater(paths.table(at), () => [tableXml(sheet, extent, at + 1)]);
    if (charts.length > 0) add(paths.drawing(at), drawingXml(charts));
    for (const [number, chart] of charts.entries()) add(paths.chart(at, number), chartXml(chart));
  }
  zip.end();
  return bytes;
}
