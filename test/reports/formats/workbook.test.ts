import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { fromBufferPromise } from 'yauzl';
import type { Sheet, SheetCell } from '../../../reports/formats/sheet.ts';
import { columnName } from '../../../reports/formats/cellXml.ts';
import { workbook } from '../../../reports/formats/workbook.ts';

function aSheet(rows: SheetCell[][], given: Partial<Sheet> = {}): Sheet {
  return { name: 'One', isTable: false, widths: [], rows: () => rows, ...given };
}

const bytesOf = (...sheets: Sheet[]) => buffer(workbook(sheets));

async function partOf(bytes: Buffer, path: string): Promise<string> {
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry())
    if (entry.fileName === path) return (await buffer(await zip.openReadStreamPromise(entry))).toString();
  throw new Error(`Expected a part ${path}.`);
}

test('another library reads each kind of cell as it was meant', async () => {
  const rows: SheetCell[][] = [
    [{ title: 'Title' }, 'text', '007', 12.5, true, null, false],
    [{ serial: 46027.25, shows: 'date-time' }, '', { formula: '=A1' }, '=1+1', ' a\n<b> & "c" ', '_x0041_', '\u0000\r'],
  ];
  const [sheet] = await readXlsxFile(await bytesOf(aSheet(rows)), { trim: false });
  expect(sheet?.data).toEqual([
    ['Title', 'text', '007', 12.5, true, null, false],
    [new Date('2026-01-05T06:00:00Z'), null, '=A1', '=1+1', ' a\n<b> & "c" ', '_x0041_', '\u0000\r'],
  ]);
});

test('any text comes back as it was', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }),
    async (texts) => {
      const [sheet] = await readXlsxFile(await bytesOf(aSheet([['first'], ...texts.map((text) => [`x${text}x`])])), {
        trim: false,
      });
      expect(sheet?.data.slice(1).map(([cell]) => cell)).toEqual(texts.map((text) => `x${text.toWellFormed()}x`));
    },
  );
  await fc.assert(property, { numRuns: 30 });
});

test('text that could run as a formula stays text, also once somebody edits it', async () => {
  const sheet = await partOf(await bytesOf(aSheet([['=1+1', 'plain']])), 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<c r="A1" t="inlineStr" s="5">');
  expect(sheet).toContain('<c r="B1" t="inlineStr" s="0">');
  expect(sheet).not.toContain('<f>');
  expect(await partOf(await bytesOf(aSheet([])), 'xl/styles.xml')).toMatch(/numFmtId="49"[^>]* quotePrefix="1"/);
});

test('the header of a table stays in view and filters all rows', async () => {
  const sheet = await partOf(
    await bytesOf(aSheet([['a', 'b'], ['1'], ['2']], { isTable: true })),
    'xl/worksheets/sheet1.xml',
  );
  expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
  expect(sheet).toContain('state="frozen"');
});

test('sheets stand in their order under their names', async () => {
  const sheets = await readXlsxFile(await bytesOf(aSheet([['a']]), aSheet([['b']], { name: 'Two & more' })));
  expect(sheets.map(({ sheet, data }) => [sheet, data])).toEqual([
    ['One', [['a']]],
    ['Two & more', [['b']]],
  ]);
});

test('what fails while a row is made fails the whole workbook', async () => {
  const failing = aSheet([], {
    // eslint-disable-next-line require-yield -- it fails before
    *rows() {
      throw new Error('the journal is gone');
    },
  });
  await expect(bytesOf(failing)).rejects.toThrow('the journal is gone');
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16_384, 'XFD'],
])('column %d is %s', (number, name) => {
  expect(columnName(number)).toBe(name);
});
