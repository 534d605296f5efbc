import { xmlText } from './xmlText.ts';

/** Numbers of the cell formats in `styles`. */
export const cellStyles = { plain: 0, title: 1, date: 2, 'date-time': 3, time: 4, text: 5 } as const;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where the sheet that stands at `at` lies in the file. */
export function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

/** The parts of a workbook that are not sheets, by their path in the file (ECMA-376 part 1, 12). */
export function workbookParts(sheetNames: readonly string[]): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(sheetNames),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheetNames),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheetNames.map((_, at): [string, string] => ['worksheet', sheetPath(at).replace('xl/', '')]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
  };
}

function contentTypes(sheetNames: readonly string[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/${path}" ContentType="${spreadsheet}.${type}+xml"/>`;
  const parts = [
    part('xl/workbook.xml', 'sheet.main'),
    part('xl/styles.xml', 'styles'),
    ...sheetNames.map((_, at) => part(sheetPath(at), 'worksheet')),
  ];
  const byEnding = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `${xml}<Types xmlns="${packages}/content-types">${byEnding}${parts.join('')}</Types>`;
}

function relationships(targets: [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(sheetNames: readonly string[]): string {
  const sheets = sheetNames.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Number formats 14, 22 and 21 are Excel's own for a date, a date with time, a time; 49 is text. */
const styles = [
  `${xml}<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="6">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  ...[14, 22, 21].map(
    (format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  ),
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
  '</cellXfs></styleSheet>',
].join('');
