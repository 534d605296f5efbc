import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { cellText } from '../../../reports/bank/cell.ts';
import { aFolder, aZip, readTable } from './files.ts';

const head = '<?xml version="1.0"?>';

/** A workbook by hand, for what no library writes: sheets by name, their XML and the shared strings. */
function aWorkbook(
  sheets: Record<string, string>,
  { strings = '', styles = '', properties = '' } = {},
): Promise<string> {
  const names = Object.keys(sheets);
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const targets = names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="/xl/worksheets/s${at}.xml"/>`);
  return aZip('answers.xlsx', {
    'xl/workbook.xml': `${head}<workbook xmlns:r="r">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${targets.join('')}</Relationships>`,
    ...(strings === '' ? {} : { 'xl/sharedStrings.xml': `${head}<sst>${strings}</sst>` }),
    ...(styles === '' ? {} : { 'xl/styles.xml': `${head}<styleSheet>${styles}</styleSheet>` }),
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/s${at}.xml`,
        `${head}<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  });
}

const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const answers = `<row r="1">${text('Answer')}</row><row r="2">${text('calmer')}</row>`;

test('a workbook that another library wrote is read with its kinds of cells', async () => {
  const file = join(aFolder(), 'answers.xlsx');
  await writeXlsxFile(
    [
      ['Ref', 'Answer', 'When', 'Done'],
      ['007', 'He is calmer\nnow <&>', new Date(Date.UTC(2026, 0, 5)), true],
      [8, 12.5, null, false],
      [9, { value: '=CONCAT("a","b")', type: 'Formula' }],
    ],
    { dateFormat: 'dd/mm/yyyy' },
  ).toFile(file);
  const { header, cells } = await readTable(file);
  expect(header).toEqual(['Ref', 'Answer', 'When', 'Done']);
  expect(cells).toEqual([
    ['007', 'He is calmer\nnow <&>', { serial: 46027, shows: 'date' }, true],
    [8, 12.5, null, false],
    [9, { formula: '=CONCAT("a","b")' }, null, null],
  ]);
  expect(cellText(cells[0]![2])).toBe('2026-01-05');
});

describe('the cells of a sheet', () => {
  test.each([
    ['a formula has the value it was saved with', '<c t="str"><f>A1</f><v>calmer</v></c>', 'calmer'],
    ['a formula that gave nothing is empty', '<c t="str"><f>A1</f><v></v></c>', null],
    ['an error is its words', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['rich text is joined', '<c t="s"><v>0</v></c>', 'much calmer'],
    ['the sound of Japanese words is left out', '<c t="s"><v>1</v></c>', '東京'],
    ['escaped characters are what they stand for', '<c t="s"><v>2</v></c>', 'a\r\n_x000D_'],
    ['a cell that points at no text is empty', '<c t="s"><v></v></c>', null],
    ['spaces are kept', '<c t="s"><v>3</v></c>', ' x '],
    ['a place is kept though cells before it are missing', '<c r="A2" t="inlineStr"><is><t>x</t></is></c>', 'x'],
  ])('%s', async (_name, cell, value) => {
    const strings = [
      '<si><r><t xml:space="preserve">much </t></r><r><rPr><b/></rPr><t>calmer</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
      '<si><t>a_x000D_\n_x005F_x000D_</t></si>',
      '<si><t xml:space="preserve"> x </t></si>',
    ];
    const other = text('keeps the row');
    const file = await aWorkbook(
      { One: `<row r="1">${text('Answer')}${text('Other')}</row><row r="2">${cell}${other}</row>` },
      { strings: strings.join('') },
    );
    expect((await readTable(file)).cells).toEqual([[value, 'keeps the row']]);
  });

  test.each([
    ['yyyy\\-mm\\-dd', 46027, 'date', '2026-01-05'],
    ['[$-809]d mmmm yyyy;@', 46027, 'date', '2026-01-05'],
    ['dd/mm/yyyy hh:mm', 46027.5, 'date-time', '2026-01-05T12:00:00'],
    ['[h]:mm', 0.25, 'time', '06:00:00'],
  ])('a number shown as %s is a date or time', async (code, serial, shows, words) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`;
    const sheet = `<row r="1">${text('Answer')}</row><row r="2"><c s="1"><v>${serial}</v></c></row>`;
    const [[cell]] = (await readTable(await aWorkbook({ One: sheet }, { styles }))).cells as [[never]];
    expect([cell, cellText(cell)]).toEqual([{ serial, shows }, words]);
  });

  test.each(['"days "0', '0.00', '[Red]0', '#,##0'])('a number shown as %s stays a number', async (code) => {
    const escaped = code.replaceAll('"', '&quot;');
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${escaped}"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs><cellStyles/>`;
    const sheet = `<row r="1">${text('Answer')}</row><row r="2"><c s="1"><v>3</v></c></row>`;
    expect((await readTable(await aWorkbook({ One: sheet }, { styles }))).cells).toEqual([[3]]);
  });

  test('days count from 1904 where the workbook says so', async () => {
    const sheet = `<row r="1">${text('Answer')}</row><row r="2"><c s="1"><v>44565</v></c></row>`;
    const styles = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>';
    const file = await aWorkbook({ One: sheet }, { styles, properties: '<workbookPr date1904="1"/>' });
    expect((await readTable(file)).cells).toEqual([[{ serial: 46027, shows: 'date' }]]);
  });

  test('rows keep the numbers that the sheet shows, and names may have a prefix', async () => {
    const sheet = `<x:row xmlns:x="x" r="3">${text('Answer')}</x:row><x:row xmlns:x="x" r="7">${text('calmer')}</x:row>`;
    const { rows } = await readTable(await aWorkbook({ One: sheet }));
    expect(rows).toEqual([{ row: 7, cells: ['calmer'] }]);
  });
});

describe('a workbook is said to be damaged, with its name and what to do, when', () => {
  const header = `<row r="1">${text('Answer')}</row>`;
  const strings = '<si><t>first</t></si><si><t>last</t></si>';
  const long = 'x'.repeat(600_000);

  test.each([
    ['it has no texts to point at', '<c t="s"><v>0</v></c>', {}],
    ['a cell points behind the last text', '<c t="s"><v>99</v></c>', { strings }],
    ['a cell points before the first text', '<c t="s"><v>-1</v></c>', { strings }],
    ['a cell points nowhere', '<c t="s"><v>abc</v></c>', { strings }],
    ['a cell points between two texts', '<c t="s"><v>0.5</v></c>', { strings }],
    ['its XML breaks off', '<c><v>', {}],
    ['its XML has an unknown entity', '<c t="str"><v>&calmer;</v></c>', {}],
    ['its texts have an unknown entity', '', { strings: '<si><t>&calmer;</t></si>' }],
    ['its formats are no XML', '', { styles: '<numFmts' }],
    ['a text goes on and on', `<c t="str"><v>${long}${long}</v></c>`, {}],
    ['a text goes on and on in parts', '', { strings: `<si><r><t>${long}</t></r><r><t>${long}</t></r></si>` }],
  ])('%s', async (_name, cell, parts) => {
    const file = await aWorkbook({ One: `${header}<row r="2">${cell}</row>` }, parts);
    const message = `Expected ${file} to be a whole workbook, but it is damaged. Open it in Excel and save it again.`;
    await expect(readTable(file)).rejects.toThrow(message);
  });
});

test('rows are as wide as the header; what stands beyond it is left out, and said', async () => {
  const stray = (row: number) => `<row r="${row}">${text('calmer')}<c r="XFD${row}"><v>1</v></c></row>`;
  const file = await aWorkbook({
    One: `<row r="1">${text('Answer')}${text('Other')}</row>${stray(2)}<row r="3"><c r="C3"><v>1</v></c></row>`,
  });
  expect((await readTable(file)).rows).toEqual([
    { row: 2, cells: ['calmer', null], isCut: true },
    { row: 3, cells: [null, null], isCut: true },
  ]);
});

describe('which sheet of several', () => {
  const other = `<row r="1">${text('Notes')}</row>`;

  test('the one that has the column is read', async () => {
    const { cells, readAs } = await readTable(await aWorkbook({ Read: other, Data: answers }));
    expect([cells, readAs]).toEqual([[['calmer']], "sheet 'Data'"]);
  });

  test('the one that is named is read', async () => {
    const { readAs } = await readTable(await aWorkbook({ First: answers, Second: answers }), { sheet: 'second' });
    expect(readAs).toBe("sheet 'Second'");
  });

  test.each([
    [
      { First: answers, Second: answers },
      undefined,
      /Several sheets have a column 'Answer': 'First', 'Second'.*--sheet/,
    ],
    [{ First: other, Second: other }, undefined, /No sheet has a column 'Answer'.*'First', 'Second'/],
    [{ Parents: answers, Children: answers }, 'Parent', /no.* Did you mean 'Parents'\? .*'Parents', 'Children'/],
  ])('else they are named', async (sheets, sheet, message) => {
    await expect(readTable(await aWorkbook(sheets as Record<string, string>), { sheet })).rejects.toThrow(message);
  });
});
