import { cellXml, columnName } from './cellXml.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { xmlAttribute } from './xmlText.ts';

/** Rows of a worksheet in Excel; a file with more is called damaged. */
const mostRows = 1_048_576;
const chunkLength = 65_536;
/** Height of a line in points. */
const line = 15;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What is known of a sheet once it is written. */
export interface Extent {
  /** Names of the columns. */
  header: readonly string[];
  /** The last row, from 1. */
  height: number;
}

/** The XML of a worksheet (ECMA-376 part 1, 18.3) in chunks: memory does not grow with its rows. */
export async function* sheetXml(sheet: Sheet): AsyncGenerator<string, Extent> {
  const headerAt = sheet.isTable ? (sheet.above ?? 0) + 1 : 0;
  const links: string[] = [];
  let chunk = `${start(sheet, headerAt)}<sheetData>`;
  let header: readonly string[] = [];
  let height = 0;
  for await (const row of sheet.rows()) {
    height += 1;
    if (height > mostRows) throw new Error(tooLong(sheet));
    if (height === headerAt) header = row.map((cell) => (typeof cell === 'string' ? cell : ''));
    chunk += rowXml(row, height, height === headerAt, sheet, links);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  // A table has a row below its header, if an empty one.
  if (sheet.table && height === headerAt) chunk += `<row r="${(height += 1)}"/>`;
  yield `${chunk}</sheetData>${end(sheet, { header, height }, headerAt, links)}</worksheet>`;
  return { header, height };
}

function start({ widths, isTable }: Sheet, headerAt: number): string {
  const pane = `<pane ySplit="${headerAt}" topLeftCell="A${headerAt + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}" xmlns:r="${office}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    isTable ? `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` : '',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
  ].join('');
}

/** What stands behind the rows, in the order that the schema has it. */
function end(sheet: Sheet, { header, height }: Extent, headerAt: number, links: readonly string[]): string {
  const { isTable, table, bars = [], charts = [] } = sheet;
  const hasFilter = isTable && !table && header.length > 0;
  return [
    hasFilter ? `<autoFilter ref="A${headerAt}:${columnName(header.length)}${height}"/>` : '',
    ...bars.map((column, at) => barsXml(columnName(column), headerAt + 1, height, at + 1)),
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    // As wide as a page, and as many pages high as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
    charts.length > 0 ? '<drawing r:id="rIdDrawing"/>' : '',
    table ? '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>' : '',
  ].join('');
}

function barsXml(column: string, first: number, last: number, priority: number): string {
  const wholeRange = '<cfvo type="num" val="0"/><cfvo type="num" val="1"/>';
  return [
    `<conditionalFormatting sqref="${column}${first}:${column}${Math.max(first, last)}">`,
    `<cfRule type="dataBar" priority="${priority}"><dataBar>${wholeRange}<color rgb="FF8EB8DE"/></dataBar></cfRule>`,
    '</conditionalFormatting>',
  ].join('');
}

function rowXml(
  row: readonly SheetCell[],
  height: number,
  isHeader: boolean,
  { widths }: Sheet,
  links: string[],
): string {
  const points = Math.max(...row.map((cell, at) => pointsHigh(cell, widths[at], isHeader)));
  const cells = row.map((cell, at) => {
    const place = `${columnName(at + 1)}${height}`;
    if (typeof cell === 'object' && cell !== null && 'to' in cell) links.push(linkXml(place, cell.to));
    return cellXml(cell, place, isHeader);
  });
  return `<row r="${height}"${points > line ? ` ht="${points}" customHeight="1"` : ''}>${cells.join('')}</row>`;
}

/** Not every program finds the height itself. Letters are narrower than the digits that widths are counted in. */
function pointsHigh(cell: SheetCell, width = 10, isHeader: boolean): number {
  if (isHeader && typeof cell === 'string') return line * Math.ceil(cell.length / width);
  if (typeof cell !== 'object' || cell === null || !('as' in cell)) return line;
  if (cell.as === 'heading') return 1.5 * line;
  return cell.as === 'lines' ? line * Math.ceil(cell.text.length / (1.1 * width)) : line;
}

function linkXml(place: string, sheet: string): string {
  return `<hyperlink ref="${place}" location="${xmlAttribute(`'${sheet.replaceAll("'", "''")}'!A1`)}"/>`;
}

function tooLong({ name }: Sheet): string {
  return `Expected at most ${mostRows} rows for the sheet '${name}', got more: Excel has no room for them. Use CSV or Parquet instead`;
}
