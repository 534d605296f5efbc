import { cellText } from '../../reports/bank/cell.ts';
import { styleMeanings } from './numberFormats.ts';
import { pickSheet } from './pickSheet.ts';
import { readSharedStrings, SharedStrings } from './sharedStrings.ts';
import { sheetRows, type CellContext } from './sheetRows.ts';
import type { Table, TableOptions, TableRow } from './table.ts';
import { sheetsOf, type WorkbookSheet } from './workbookSheets.ts';
import { xmlElements } from './xmlElements.ts';
import { openZip, type ZipParts } from './zipParts.ts';

const stringsPath = 'xl/sharedStrings.xml';
/** Holds the bytes of the strings in memory; a real file of 100,000 answers has some 20 MB. */
const mostStrings = 1_000_000_000;

/** Opens one sheet of an Excel workbook: the one named, else the one that has the answers' column. */
export async function openXlsx(file: string, options: TableOptions): Promise<Table> {
  const parts = await openZip(file);
  if (!parts.has('xl/workbook.xml')) throw new Error(noWorkbook(file, parts));
  const workbook = await parts.text('xl/workbook.xml');
  const sheets = sheetsOf(workbook, await parts.text('xl/_rels/workbook.xml.rels')).filter(({ path }) =>
    parts.has(path),
  );
  const context = await readContext(parts, workbook);
  const sheet = await pickSheet(sheets, options, (each) => headerOf(sheetRowsOf(parts, context, each)));
  return tableOf(parts, context, sheet);
}

function noWorkbook(file: string, parts: ZipParts): string {
  const kind = parts.has('content.xml')
    ? 'an OpenDocument file. Save it as Excel workbook (.xlsx) or CSV'
    : parts.has('word/document.xml')
      ? 'a Word document'
      : parts.has('xl/workbook.bin')
        ? 'a binary workbook (.xlsb). Save it as Excel workbook (.xlsx)'
        : 'a zip file. Unpack it first';
  return `Expected ${file} to be a table (.csv or .xlsx), but it is ${kind}.`;
}

async function readContext(parts: ZipParts, workbook: string): Promise<CellContext> {
  const properties = xmlElements(workbook).find(({ name }) => name === 'workbookPr')?.attributes ?? {};
  const from1904 = ['1', 'true'].includes(properties.date1904 ?? '');
  const styles = styleMeanings(await parts.text('xl/styles.xml'));
  return { strings: await readStrings(parts), styles, dayShift: from1904 ? 1462 : 0 };
}

async function readStrings(parts: ZipParts): Promise<SharedStrings> {
  if (!parts.has(stringsPath)) return new SharedStrings();
  if (parts.size(stringsPath) > mostStrings)
    throw new Error('Expected the words of the workbook to be under 1 GB. Save the sheet as CSV UTF-8 and code that.');
  return readSharedStrings(await parts.stream(stringsPath));
}

async function* sheetRowsOf(
  parts: ZipParts,
  context: CellContext,
  { path }: WorkbookSheet,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<TableRow> {
  yield* sheetRows(await parts.stream(path), context, onBytes);
}

async function headerOf(rows: AsyncGenerator<TableRow>): Promise<string[]> {
  for await (const { cells } of rows) return cells.map(cellText);
  return [];
}

async function tableOf(parts: ZipParts, context: CellContext, sheet: WorkbookSheet): Promise<Table> {
  let bytes = 0;
  const header = await headerOf(sheetRowsOf(parts, context, sheet));
  return {
    header,
    readAs: `sheet '${sheet.name}'`,
    rows: () => {
      bytes = 0;
      return rowsUnder(
        header.length,
        sheetRowsOf(parts, context, sheet, (count) => (bytes += count)),
      );
    },
    size: parts.size(sheet.path),
    bytesRead: () => bytes,
    close: () => parts.close(),
  };
}

/** A workbook leaves empty cells out: a short row is not ragged. */
async function* rowsUnder(width: number, rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  let isHeader = true;
  for await (const { row, cells } of rows) {
    while (cells.length < width) cells.push(null);
    if (!isHeader) yield { row, cells };
    isHeader = false;
  }
}
