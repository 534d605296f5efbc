import { cellText } from '../bank/cell.ts';
import { disarm } from './csv.ts';
import type { SheetCell } from './sheet.ts';
import { cellStyles } from './workbookStyles.ts';
import { xmlText } from './xmlText.ts';

/** Most characters that Excel takes in a cell; a file with more is called damaged. */
export const longestCell = 32_767;
const cutMark = ' [...]';

/** One cell of a worksheet (ECMA-376 part 1, 18.3.1.4); nothing for an empty one. `place` is its address, such as B7. */
export function cellXml(cell: SheetCell, place: string, isHeader: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return numberXml(cell, place);
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, place, isHeader ? cellStyles.header : textStyle(cell));
  if ('title' in cell) return textXml(cell.title, place, cellStyles.title);
  if ('to' in cell) return textXml(cell.text, place, cellStyles.link);
  if ('text' in cell) return textXml(cell.text, place, cellStyles[cell.as]);
  if ('share' in cell) return numberXml(cell.share, place, cellStyles.share);
  if ('formula' in cell) return textXml(cell.formula, place, cellStyles.text);
  return numberXml(cell.serial, place, cellText(cell) === String(cell.serial) ? undefined : cellStyles[cell.shows]);
}

function numberXml(number: number, place: string, style: number = cellStyles.number): string {
  return `<c r="${place}" s="${style}"><v>${number}</v></c>`;
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
