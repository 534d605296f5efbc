import type { Options } from 'csv-stringify';
import { plainText } from './plainText.ts';

/**
 * RFC 4180, with a byte order mark so that Excel reads it as UTF-8 (Urdu and Polish would be garbled without), with cells
 * that a spreadsheet would run as formulas disarmed, and without control characters, at which R and Python stumble.
 */
export const csvOptions = {
  bom: true,
  header: true,
  record_delimiter: '\r\n',
  // By itself it only quotes the two together; R, Python and Excel end a row at either.
  quoted_match: /[\r\n]/,
  cast: { string: (cell: string) => disarm(plainText(cell)) },
} satisfies Options;

/**
 * Puts a single quote before what a spreadsheet could take for a formula (OWASP ASVS 5.0, 1.2.10). Stricter than the
 * `escape_formulas` of csv-stringify: white space and invisible characters in front are looked through, because
 * spreadsheets trim them, and NUL and the small forms of the signs are among those disarmed.
 */
export function disarm(cell: string): string {
  return runnable.test(cell) ? `'${cell}` : cell;
}

const runnable = /^(?:[\t\r\n\0]|[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u;
