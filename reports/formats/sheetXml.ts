import { cellText } from '../bank/cell.ts';
import { disarm } from './csv.ts';
import { xmlText } from './xmlText.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import { cellStyles } from './workbookParts.ts';

/** Most characters that Excel takes in a cell; a file with more is called damaged. */
export const longestCell = 32_767;
const cutMark = ' [...]';
const chunkLength = 65_536;

/** The XML of a worksheet (ECMA-376 part 1, 18.3) in chunks: memory does not grow with its rows. */
export async function* sheetXml(sheet: Sheet): AsyncGenerator<string> {
  let chunk = `${start(sheet)}<sheetData>`;
  let height = 0;
  let width = 0;
  for await (const row of sheet.rows()) {
    height += 1;
    width = Math.max(width, row.length);
    chunk += rowXml(row, height, sheet.isTable && height === 1);
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = '';
  }
  const filter = sheet.isTable && width > 0 ? `<autoFilter ref="A1:${columnName(width)}${height}"/>` : '';
  yield `${chunk}</sheetData>${filter}</worksheet>`;
}

function start({ widths, isTable }: Sheet): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    isTable ? `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` : '',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
  ].join('');
}

function rowXml(row: readonly SheetCell[], height: number, isHeader: boolean): string {
  const cells = row.map((cell, at) => cellXml(cell, `${columnName(at + 1)}${height}`, isHeader));
  return `<row r="${height}">${cells.join('')}</row>`;
}

function cellXml(cell: SheetCell, place: string, isHeader: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, place, isHeader ? cellStyles.title : textStyle(cell));
  if ('title' in cell) return textXml(cell.title, place, cellStyles.title);
  if ('formula' in cell) return textXml(cell.formula, place, cellStyles.text);
  if (cellText(cell) === String(cell.serial)) return `<c r="${place}"><v>${cell.serial}</v></c>`;
  return `<c r="${place}" s="${cellStyles[cell.shows]}"><v>${cell.serial}</v></c>`;
}

/** A string cell is never run, but would be once somebody edits it: the quote prefix keeps it text even then. */
function textStyle(text: string): number {
  return disarm(text) === text ? cellStyles.plain : cellStyles.text;
}

function textXml(text: string, place: string, style: number): string {
  const shown = text.length > longestCell ? text.slice(0, longestCell - cutMark.length) + cutMark : text;
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`;
}

/** 1 -> A, 27 -> AA. */
export function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
