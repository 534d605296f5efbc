import { columnName } from './cellXml.ts';
import type { Sheet } from './sheet.ts';
import type { Extent } from './sheetXml.ts';
import { xml } from './workbookParts.ts';
import { xmlAttribute } from './xmlText.ts';

/** The part that makes the rows of a sheet one of Excel's tables (ECMA-376 part 1, 18.5). `number` is its own in the workbook. */
export function tableXml({ table, above = 0 }: Sheet, { header, height }: Extent, number: number): string {
  const range = `A${above + 1}:${columnName(header.length)}${height}`;
  // A column's name must be what its cell says.
  const columns = header.map((name, at) => `<tableColumn id="${at + 1}" name="${xmlAttribute(name)}"/>`);
  return [
    `${xml}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
    ` id="${number}" name="${table}" displayName="${table}" ref="${range}">`,
    `<autoFilter ref="${range}"/>`,
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}
