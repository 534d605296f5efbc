import type { Readable } from 'node:stream';
import { chartXml, drawingXml } from './chartXml.ts';
import type { Sheet } from './sheet.ts';
import { sheetXml, type Extent } from './sheetXml.ts';
import { tableXml } from './tableXml.ts';
import { paths, workbookParts } from './workbookParts.ts';
import { zipped, type ZipEntry } from './zipped.ts';

/** The bytes of an Excel workbook (.xlsx). The sheets are made one after the other, as they are read. */
export function workbook(sheets: readonly Sheet[], title?: string): Readable {
  return zipped(entries(sheets, title));
}

function* entries(sheets: readonly Sheet[], title?: string): Generator<ZipEntry> {
  for (const [path, content] of Object.entries(workbookParts(sheets, title))) yield { path, content };
  for (const [at, sheet] of sheets.entries()) yield* sheetEntries(sheet, at);
}

function* sheetEntries(sheet: Sheet, at: number): Generator<ZipEntry> {
  const { table, charts = [] } = sheet;
  let extent: Extent = { header: [], height: 0 };
  async function* content() {
    extent = yield* sheetXml(sheet);
  }
  yield { path: paths.sheet(at), content: content() };
  // The rows are written by now.
  if (table) yield { path: paths.table(at), content: tableXml(sheet, extent, at + 1) };
  if (charts.length > 0) yield { path: paths.drawing(at), content: drawingXml(charts) };
  for (const [number, chart] of charts.entries()) yield { path: paths.chart(at, number), content: chartXml(chart) };
}
