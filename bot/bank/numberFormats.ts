import type { DateCell } from '../../reports/bank/cell.ts';
import { xmlElements } from './xmlElements.ts';

/** What a number means in a cell of each style: a date of some kind, or undefined for a plain number. */
export type StyleMeanings = (DateCell['shows'] | undefined)[];

/** Reads `xl/styles.xml`. */
export function styleMeanings(stylesXml: string): StyleMeanings {
  const elements = xmlElements(stylesXml);
  const own = new Map(
    elements
      .filter(({ name }) => name === 'numFmt')
      .map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const start = elements.findIndex(({ name }) => name === 'cellXfs') + 1;
  const after = elements.findIndex(({ name }, at) => at >= start && !partsOfFormats.has(name));
  return elements
    .slice(start, after < 0 ? elements.length : after)
    .filter(({ name }) => name === 'xf')
    .map(({ attributes }) => meaningOf(Number(attributes.numFmtId), own.get(Number(attributes.numFmtId))));
}

const partsOfFormats = new Set(['xf', 'alignment', 'protection']);

/** Numbers of the formats that every workbook has without naming them (ECMA-376 part 1, 18.8.30). */
const builtIn: [from: number, to: number, shows: DateCell['shows']][] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
];

function meaningOf(id: number, code: string | undefined): DateCell['shows'] | undefined {
  if (code === undefined) return builtIn.find(([from, to]) => from <= id && id <= to)?.[2];
  // Words in quotes, escaped characters, colours and conditions are no part of the date.
  const letters = code.replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase();
  const hasTime = /[hs]/u.test(letters);
  const hasDate = /[yd]/u.test(letters) || (/m/u.test(letters) && !hasTime);
  if (hasDate) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : undefined;
}
