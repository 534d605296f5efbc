import type { Readable } from 'node:stream';
import type { TableCell } from '../../reports/bank/cell.ts';
import type { StyleMeanings } from './numberFormats.ts';
import { plainText, type SharedStrings } from './sharedStrings.ts';
import type { TableRow } from './table.ts';
import { joinText, xmlReader } from './xmlElements.ts';

/** What the cells of all sheets share. */
export interface CellContext {
  strings: SharedStrings;
  styles: StyleMeanings;
  /** Days between the workbook's day zero and 30 December 1899: 1462 in workbooks that count from 1904. */
  dayShift: number;
}

interface RawCell {
  type: string | undefined;
  style: number;
  value: string;
  formula: string;
}

/** Most columns a sheet can have. */
const widest = 16_384;

/**
 * The rows of a worksheet that hold anything, as they come out of its XML. The first one is the header: no other is kept
 * wider, since a stray cell in the last column of each row would take a gigabyte.
 */
export async function* sheetRows(
  xml: Readable,
  context: CellContext,
  onBytes: (count: number) => void,
): AsyncGenerator<TableRow> {
  const rows: TableRow[] = [];
  const reader = rowReader(context, (row) => rows.push(row));
  const decoder = new TextDecoder();
  // Who wants the header only leaves in the middle: yauzl 3.4 ends the process when its stream is destroyed while it reads.
  for await (const chunk of xml.iterator({ destroyOnReturn: false })) {
    onBytes((chunk as Buffer).length);
    reader.write(decoder.decode(chunk as Buffer, { stream: true }));
    yield* rows.splice(0);
  }
  reader.end();
}

function rowReader(context: CellContext, onRow: (row: TableRow) => void) {
  let row: TableRow = { row: 0, cells: [] };
  let place = 0;
  let cell: RawCell = emptyCell();
  let part: 'value' | 'formula' | undefined;
  let isAside = false;
  let header: TableRow | undefined;
  return xmlReader({
    open: (name, { r, t, s }) => {
      if (name === 'row') row = { row: Number(r ?? row.row + 1), cells: [] };
      if (name === 'row') place = 0;
      if (name === 'c') place = r ? columnNumber(r) : place + 1;
      if (name === 'c') cell = { ...emptyCell(), type: t, style: Number(s ?? 0) };
      if (name === 'rPh') isAside = true;
      if (name === 'v' || name === 't') part = isAside ? undefined : 'value';
      if (name === 'f') part = 'formula';
    },
    text: (text) => {
      if (part) cell[part] = joinText(cell[part], text);
    },
    close: (name) => {
      if (name === 'rPh') isAside = false;
      if (name === 'v' || name === 't' || name === 'f') part = undefined;
      if (name === 'c') setCell(row, place, cellOf(cell, context), header?.cells.length);
      if (name !== 'row' || (row.cells.length === 0 && !row.isCut)) return;
      header ??= row;
      onRow(row);
    },
  });
}

function emptyCell(): RawCell {
  return { type: undefined, style: 0, value: '', formula: '' };
}

function setCell(row: TableRow, place: number, cell: TableCell, width = widest): void {
  if (cell === null) return;
  if (!(place >= 1 && place <= widest)) throw new Error(`Expected columns 1 to ${widest} in the sheet, got ${place}.`);
  if (place > width) row.isCut = true;
  if (place > width) return;
  while (row.cells.length < place - 1) row.cells.push(null);
  row.cells[place - 1] = cell;
}

/** AA10 -> 27. */
function columnNumber(reference: string): number {
  const letters = /^[A-Z]+/u.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Cell types: ECMA-376 part 1, 18.18.11. A formula has the value it had when the file was saved. */
function cellOf({ type, style, value, formula }: RawCell, { strings, styles, dayShift }: CellContext): TableCell {
  if (type === 's') return value === '' ? null : strings.at(value) || null;
  if (type === 'inlineStr' || type === 'str') return plainText(value) || null;
  if (value === '') return formula === '' ? null : { formula: formula.replace(/^=?/u, '=') };
  if (type === 'b') return value === '1';
  if (type === 'e' || type === 'd' || Number.isNaN(Number(value))) return value;
  const shows = styles[style];
  return shows ? { serial: Number(value) + (shows === 'time' ? 0 : dayShift), shows } : Number(value);
}
