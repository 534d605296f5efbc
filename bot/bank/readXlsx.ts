import { cellText } from '../../reports/bank/cell.ts';
import { damagedWorkbook } from './damagedWorkbook.ts';
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
  const { sheets, context } = await readWorkbook(file, parts);
  const read: ReadSheet = ({ path }, onBytes) => whole(file, parts, path, context, onBytes);
  const sheet = await pickSheet(sheets, options, (each) => headerOf(read(each)));
  return tableOf(parts, read, sheet);
}

type ReadSheet = (sheet: WorkbookSheet, onBytes?: (count: number) => void) => AsyncGenerator<TableRow>;

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

async function readWorkbook(file: string, parts: ZipParts) {
  if (parts.has(stringsPath) && parts.size(stringsPath) > mostStrings)
    throw new Error('Expected the words of the workbook to be under 1 GB. Save the sheet as CSV UTF-8 and code that.');
  const [workbook, relationships, styles] = await Promise.all(
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'].map((path) => parts.text(path)),
  );
  try {
    const sheets = sheetsOf(workbook!, relationships!).filter(({ path }) => parts.has(path));
    const properties = xmlElements(workbook!).find(({ name }) => name === 'workbookPr')?.attributes ?? {};
    const dayShift = ['1', 'true'].includes(properties.date1904 ?? '') ? 1462 : 0;
    const context = { strings: await readStrings(parts), styles: styleMeanings(styles!), dayShift };
    return { sheets, context };
  } catch (error) {
    throw damagedWorkbook(file, error);
  }
}

async function readStrings(parts: ZipParts): Promise<SharedStrings> {
  return parts.has(stringsPath) ? readSharedStrings(await parts.stream(stringsPath)) : new SharedStrings();
}

/** What goes wrong with the rows, not with those who take them, is damage. */
async function* whole(
  file: string,
  parts: ZipParts,
  path: string,
  context: CellContext,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<TableRow> {
  try {
    yield* sheetRows(await parts.stream(path), context, onBytes);
  } catch (error) {
    throw damagedWorkbook(file, error);
  }
}

async function headerOf(rows: AsyncGenerator<TableRow>): Promise<string[]> {
  for await (const { cells } of rows) return cells.map(cellText);
  return [];
}

async function tableOf(parts: ZipParts, read: ReadSheet, sheet: WorkbookSheet): Promise<Table> {
  let bytes = 0;
  const header = await headerOf(read(sheet));
  return {
    header,
    readAs: `sheet '${sheet.name}'`,
    rows: () => {
      bytes = 0;
      return rowsUnder(
        header.length,
        read(sheet, (count) => (bytes += count)),
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
  for await (const row of rows) {
    while (row.cells.length < width) row.cells.push(null);
    if (!isHeader) yield row;
    isHeader = false;
  }
}
