import { jest } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import readXlsxFile from 'read-excel-file/node';
import { codeFrame } from '../../../../coding/codeFrame.ts';
import { dictionary } from '../../../../reports/dictionary.ts';
import { formats } from '../../../../reports/formats/formats.ts';
import { publishFor, type Figure } from '../../../../reports/report.ts';
import { summaries } from '../../../../reports/summary.ts';
import { smallNumbers } from '../../../../reports/suppression/rules.ts';
import { tally } from '../../../../reports/tally.ts';
import type { Response } from '../../../../store/responseStore.ts';
import { familyViews } from '../../../../survey/survey.ts';
import { hostileTexts } from '../../../support/hostileTexts.ts';
import { openInCalc, type Sheets } from '../../../support/libreOffice.ts';
import { describeWith } from '../../../support/programs.ts';
import { aChild, anAuthority, aParent, chose, streamed, times, words } from '../../../support/responses.ts';
import { unzipped } from '../../../support/unzipped.ts';

jest.setTimeout(300_000);

const authority = anAuthority();
const context = { survey: familyViews, authorities: [authority] };

async function figureOf(people: Response[], round = '2026-autumn'): Promise<Figure> {
  const selection = [{ authority, round }];
  const counts = await tally(summaries(streamed(people), context));
  const published = publishFor(selection, counts, smallNumbers.study);
  return { selection, published, erased: { asked: 2, expired: 1 }, at: new Date('2026-11-01T10:00:00Z') };
}

const tablesOf = async (people: Response[], round?: string) =>
  buffer(formats.xlsx.tables(await figureOf(people, round)));

const responsesIn = (name: 'xlsx' | 'csv', people: Response[]) =>
  buffer(
    formats[name].responses({
      ...{ selection: [{ authority, round: '2026-autumn' }], context },
      ...{ responses: () => streamed(people), figure: () => figureOf(people) },
    }),
  );

const autism = { 'key-group': chose('autism') };
const group = () => [
  ...times(12, () => aParent({ difference: ['safer'], improve: ['reliability'] }, { answers: autism })),
  ...times(8, () => aParent({ difference: ['calmer', 'home'] })),
  ...times(3, () => aParent({ difference: ['happier'] })),
  ...times(6, () => aChild({ difference: ['safer', 'less-angry'] }, { answers: autism })),
];
const hostile = () =>
  hostileTexts.map((text) => aParent({}, { answers: { improve: words(text, ['reliability']), ...autism } }));

/** Such as 3, or 2 to 5. */
const ranks: unknown = expect.stringMatching(/^\d( to \d)?$/u);

/** Rows of a sheet below the row that names the columns, which `first` begins. */
function below(sheets: Sheets, name: string, first: string): string[][] {
  const rows = sheets.get(name)!;
  return rows.slice(rows.findIndex(([cell]) => cell === first) + 1);
}

describeWith('soffice')('LibreOffice Calc', () => {
  let opened: Map<string, Sheets>;
  let tables: Sheets;
  beforeAll(async () => {
    opened = await openInCalc({
      'tables.xlsx': await tablesOf(group()),
      'nobody.xlsx': await tablesOf([]),
      'hostile.xlsx': await responsesIn('xlsx', hostile()),
      'words.csv': await responsesIn('csv', hostile()),
    });
    tables = opened.get('tables.xlsx')!;
  });

  test('shows Table 1 as the study prints it, with the ranks it could have, and small numbers as symbols', () => {
    const rows = below(tables, 'Table 1', 'Parents: rank');
    expect(rows).toHaveLength(codeFrame.codes.filter(({ section }) => section === 'outcomes').length);
    expect(rows.slice(0, 5)).toEqual([
      ['1', ranks, 'Feel safer', '12', '52%', '1', ranks, 'Feel safer', '6', '100%'],
      ['2', ranks, 'Calmer, more relaxed', '8', '35%', '1', ranks, 'Less angry/aggressive', '6', '100%'],
      ['2', ranks, 'Get on better at home', '8', '35%', '[z]', '[z]', expect.any(String), '0', '0%'],
      ['[c]', '[c]', 'Feel happier', '[c]', '[c]', '[z]', '[z]', expect.any(String), '0', '0%'],
      ['[z]', '[z]', expect.any(String), '0', '0%', '[z]', '[z]', expect.any(String), '0', '0%'],
    ]);
    expect(tables.get('Table 1')!.flat()).toContain('Parents who answered: 23. Children who answered: 6.');
  });

  test('shows each breakdown beside everybody, groups nobody is in as not applicable', () => {
    const rows = below(tables, 'Table 1 by key group', 'Who');
    const header = tables.get('Table 1 by key group')!.find(([cell]) => cell === 'Who')!;
    expect(header.slice(0, 4)).toEqual(['Who', 'View', 'Everybody: people', 'Everybody: share']);
    const children = rows.find(([who, view]) => who === 'Children' && view === 'All who answered')!;
    const at = (column: string) => children[header.indexOf(column)];
    expect(at('Children with autism: people')).toBe('6');
    expect(at('Rather not say: people')).toBe('[z]');
  });

  test('finds a contents sheet that leads to every other', () => {
    const listed = below(tables, 'Contents', 'Sheet').map(([name]) => name);
    expect(['Contents', ...listed].sort()).toEqual([...tables.keys()].sort());
  });

  test('finds no empty cell in a table for people', () => {
    for (const name of ['Table 1', 'Family', 'Improve', 'Improve by channel', 'All figures', 'Code frame']) {
      const rows = tables.get(name)!;
      const width = rows.at(-1)!.filter((cell) => cell !== '').length;
      const table = rows.filter((row) => row[1] !== '');
      expect(table.flatMap((row) => row.slice(0, width)).filter((cell) => cell === '')).toEqual([]);
    }
  });

  test('has room for every number', () => {
    for (const rows of tables.values()) expect(rows.flat().filter((cell) => cell.startsWith('##'))).toEqual([]);
  });

  test('opens the tables of nobody', () => {
    expect(below(opened.get('nobody.xlsx')!, 'Table 1', 'Parents: rank')[0]).toContain('[z]');
  });

  const shown = (text: string) =>
    text
      .toWellFormed()
      .replaceAll(/\r\n?/gu, '\n')
      // eslint-disable-next-line no-control-regex -- what Calc cannot show
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd-\uffff]/gu, '');

  test.each([
    ['hostile.xlsx', 'Responses'],
    ['words.csv', 'words'],
  ])('runs nothing that somebody wrote: %s', (file, sheet) => {
    const [header, ...rows] = opened.get(file)!.get(sheet)!;
    const place = header!.indexOf('improve_text');
    expect(rows).toHaveLength(hostileTexts.length);
    for (const [at, row] of rows.entries()) {
      const text = shown(hostileTexts[at]!);
      expect([text, `'${text}`]).toContain(shown(row[place]!));
    }
  });
});

test('the responses, the codes with their evidence and the dictionary are sheets to work with', async () => {
  const people = [aParent({ difference: ['safer'] }, { id: '01K6ONE' }), ...group()];
  const sheets = await readXlsxFile(await responsesIn('xlsx', people));
  const rowsOf = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data;
  const [header, first] = rowsOf('Responses');
  const columns = dictionary.filter(({ type }) => type !== 'json').map(({ name }) => name);
  expect(header).toEqual(columns);
  const cell = (name: string) => first![columns.indexOf(name)];
  expect([cell('response_id'), cell('code_safer'), cell('code_calmer')]).toEqual(['01K6ONE', 1, 0]);
  expect(cell('started')).toEqual(new Date('2026-10-05T09:00:00Z'));
  expect(rowsOf('Codes given')[1]!.slice(0, 6)).toEqual([
    ...['01K6ONE', 'difference-child', 'safer', 'Feel safer', 0.9, 'about safer'],
  ]);
  expect(
    rowsOf('Dictionary')
      .slice(1)
      .map(([name]) => name),
  ).toEqual(columns);
});

test('tables are Excel’s own, with a header in view, bars, links, a chart with words for it, and made to print', async () => {
  const files = await unzipped(await tablesOf(group(), 'sample'));
  const parts = [...files].map(([path, content]) => [path, content.toString()] as const);
  const workbook = files.get('xl/workbook.xml')!.toString();
  const at = [...workbook.matchAll(/<sheet name="([^"]+)"/gu)].findIndex(([, name]) => name === 'Table 1') + 1;
  const sheet = files.get(`xl/worksheets/sheet${at}.xml`)!.toString();
  expect(sheet).toContain('<pane ySplit="5" topLeftCell="A6"');
  expect(sheet).toContain('type="dataBar"');
  expect(sheet).toContain(`location="'Contents'!A1"`);
  expect(sheet).not.toContain('<mergeCell');
  expect(files.get(`xl/tables/table${at}.xml`)!.toString()).toContain('displayName="The_table_1" ref="A5:J19"');
  expect(workbook).toContain(`'Table 1'!$5:$5</definedName>`);
  const drawing = parts.find(([path]) => path.startsWith('xl/drawings/drawing'))![1];
  expect(drawing).toContain('descr="Bar chart of 3 views in rank order. The highest is Feel safer, 52%.');
  expect(parts.find(([path]) => path === 'xl/worksheets/sheet1.xml')![1]).toContain('SIMULATED');
});

test('no name of a table or sheet is used twice, and none is too long for Excel', async () => {
  const files = await unzipped(await tablesOf(group()));
  const names = [
    ...files
      .get('xl/workbook.xml')!
      .toString()
      .matchAll(/<sheet name="([^"]+)"/gu),
  ].map(([, name]) => name!);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.length > 31 || /[:\\/?*[\]]/u.test(name))).toEqual([]);
  for (const [path, content] of files) {
    if (!path.startsWith('xl/tables/')) continue;
    const columns = [...content.toString().matchAll(/<tableColumn id="\d+" name="([^"]*)"/gu)].map(([, name]) => name!);
    expect(new Set(columns.map((name) => name.toLowerCase())).size).toBe(columns.length);
    expect(columns).not.toContain('');
  }
});

test('what fails while people are read or counted fails the workbook', async () => {
  const broken = () => Promise.reject(new Error('the store is gone'));
  const source = {
    selection: [{ authority, round: '2026-autumn' }],
    context,
    responses: () => streamed([]),
    figure: broken,
  };
  await expect(buffer(formats.xlsx.responses(source))).rejects.toThrow('the store is gone');
});
