import { buffer } from 'node:stream/consumers';
import type { Json } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { codeFrame } from '../../../coding/codeFrame.ts';
import type { Cell, Variable } from '../../../reports/column.ts';
import { responsesData, tablesData } from '../../../reports/dataSets.ts';
import { dictionary } from '../../../reports/dictionary.ts';
import { parquet } from '../../../reports/formats/parquet.ts';
import { publishFor } from '../../../reports/report.ts';
import { summaries } from '../../../reports/summary.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { tableRows } from '../../../reports/tableRows.ts';
import { tally } from '../../../reports/tally.ts';
import type { Response } from '../../../store/responseStore.ts';
import { familyViews } from '../../../survey/survey.ts';
import { askDuckDb } from '../../support/duckDb.ts';
import { aChild, anAuthority, aParent, chose, streamed, words } from '../../support/responses.ts';

const authority = anAuthority();
const context = { survey: familyViews, authorities: [authority] };
const selection = [{ authority, round: '2026-autumn' }];

const fileOf = (...responses: Response[]) =>
  buffer(parquet(responsesData({ selection, context, responses: () => streamed(responses) })));

function fileOfColumn(type: Variable['type'], cells: readonly Cell[]): Promise<Buffer> {
  const variables = [{ name: 'cell', label: 'Cell', type, description: 'A cell.' }];
  return buffer(parquet({ title: 'Cells', variables, rows: () => cells.map((cell) => ({ cell })) }));
}

async function readBack(file: Promise<Buffer>, cell = 'cell'): Promise<(Json | undefined)[]> {
  const [rows] = await askDuckDb(await file, `SELECT ${cell} AS cell FROM data`);
  return rows!.map((row) => row.cell);
}

const polish = 'Jest spokojniejszy, więcej się śmieje';
const urdu = 'وہ اب زیادہ خوش ہے، "شکریہ"';
const long = 'Więcej spokoju. '.repeat(625);

const people = () => [
  aParent(
    { difference: ['safer', 'calmer'] },
    {
      createdAt: '2026-10-05T09:12:34.567Z',
      answers: { supports: chose('camhs', 'key-worker'), improve: words(polish) },
    },
  ),
  aChild({ difference: ['happier'] }, { answers: { improve: words(urdu, ['reliability']) } }),
  aParent({ difference: ['safer'] }, { answers: { improve: words(long) } }),
  aParent({}),
];

test('columns have the names, order and types of the dictionary', async () => {
  const [columns] = await askDuckDb(await fileOf(...people()), 'DESCRIBE data');
  const types: Partial<Record<string, string>> = {
    ...{ text: 'VARCHAR', list: 'VARCHAR[]', boolean: 'BOOLEAN', json: 'JSON' },
    'date-time': 'TIMESTAMP WITH TIME ZONE',
  };
  expect(columns!.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
    dictionary.map(({ name, type }) => [name, types[type]]),
  );
});

test('dates, lists, words and what was not asked are themselves', async () => {
  const query =
    'SELECT started::VARCHAR AS started, supports, support_camhs, improve_text, age_band, improve_shown FROM data';
  const [rows] = await askDuckDb(await fileOf(...people()), query);
  expect(rows![0]).toEqual({
    ...{ started: '2026-10-05 09:12:34.567+00', supports: ['camhs', 'key-worker'], support_camhs: true },
    ...{ improve_text: polish, age_band: null, improve_shown: null },
  });
  expect(rows![1]).toMatchObject({ supports: [], support_camhs: null, improve_text: urdu, age_band: '11-13' });
  expect(rows![2]).toMatchObject({ improve_text: long });
});

test('sums and people behind them are those of the tally', async () => {
  const { groups } = await tally(summaries(streamed(people()), context));
  const sums = codeFrame.codes.map(({ id }) => {
    const column = `code_${id.replaceAll('-', '_')}`;
    return `SELECT '${id}' AS id, sum(${column}::INT)::INT AS people, count(${column})::INT AS answered FROM data WHERE respondent = 'parent'`;
  });
  const [rows] = await askDuckDb(await fileOf(...people()), sums.join(' UNION ALL '));
  expect(rows).toEqual(
    codeFrame.codes.map(({ id, topic }) => {
      const answered = groups.parent.answered[topic];
      return { id, people: groups.parent.people.get(id) ?? 0, answered };
    }),
  );
  expect(groups.parent.people.get('safer')).toBe(2);
});

test('evidence is JSON that can be asked', async () => {
  expect(await readBack(fileOf(...people()), "coding->>'$[0].evidence'")).toEqual([
    ...['about safer, calmer', 'about happier', 'about safer', null],
  ]);
});

test('the file says what it is and what its columns mean', async () => {
  const query = 'SELECT decode(key) AS key, decode(value) AS value FROM metadata';
  const [rows] = await askDuckDb(await fileOf(), query);
  const metadata = new Map(rows!.map(({ key, value }) => [key, value as string]));
  expect(metadata.get('title')).toBe('Family Views, answers: Essex, 2026-autumn');
  const described = JSON.parse(metadata.get('dictionary')!) as Variable[];
  expect(described.map(({ name, description }) => [name, description])).toEqual(
    dictionary.map(({ name, description }) => [name, description]),
  );
});

test('published tables keep hidden numbers missing, and say why', async () => {
  const given = Array.from({ length: 9 }, () => aParent({ difference: ['safer'] }));
  const few = Array.from({ length: 3 }, () => aParent({ difference: ['calmer'] }));
  const counts = await tally(summaries(streamed([...given, ...few]), context));
  const published = publishFor(selection, counts, smallNumbers.study);
  const query = `SELECT code, people, share, rank, status, answered FROM data
    WHERE breakdown = 'all' AND respondent = 'parent' LIMIT 2`;
  const file = await buffer(parquet(tablesData({ selection, published })));
  const [first, count] = await askDuckDb(file, query, 'SELECT count(*)::INT AS rows FROM data');
  expect(first).toEqual([
    { code: 'safer', people: 9, share: 0.75, rank: 1, status: null, answered: 12 },
    { code: 'calmer', people: null, share: null, rank: null, status: '[c]', answered: 12 },
  ]);
  expect(count).toEqual([{ rows: [...tableRows(published, selection)].length }]);
});

test('a file of nobody opens, with its columns', async () => {
  const [columns, rows] = await askDuckDb(await fileOf(), 'DESCRIBE data', 'SELECT * FROM data');
  expect(columns).toHaveLength(dictionary.length);
  expect(rows).toEqual([]);
});

test('more people than one part of the file holds are all there, in their order', async () => {
  const cells = Array.from({ length: 25_000 }, (_, place) => place);
  const file = await fileOfColumn('integer', cells);
  expect(await readBack(Promise.resolve(file))).toEqual(cells);
  expect(parquetMetadata(arrayOf(file)).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
    ...[10_000, 10_000, 5000],
  ]);
});

test('another reader finds the same', async () => {
  const file = arrayOf(await fileOf(...people()));
  expect(parquetSchema(parquetMetadata(file)).children.map(({ element }) => element.name)).toEqual(
    dictionary.map(({ name }) => name),
  );
  const rows = await parquetReadObjects({ file });
  expect(rows[0]).toMatchObject({
    ...{ started: new Date('2026-10-05T09:12:34.567Z'), supports: ['camhs', 'key-worker'] },
    ...{ improve_text: polish, code_safer: true, code_happier: false },
  });
});

test.each([
  ['a formula', '=HYPERLINK("http://x.example")', '=HYPERLINK("http://x.example")'],
  ['a NUL', 'before\0after', 'before\ufffdafter'],
  ['what a terminal would obey', 'a\u001b[31mred', 'a\ufffd[31mred'],
  ['half a character', 'a\ud83dz', 'a\ufffdz'],
  ['line ends and tabs', 'one\ntwo\tthree\r', 'one\ntwo\tthree\r'],
  ['emoji', '👩‍👧‍👦 happier', '👩‍👧‍👦 happier'],
])('%s in an answer does no harm', async (_, said, read) => {
  expect(await readBack(fileOfColumn('text', [said, 'after']))).toEqual([read, 'after']);
  expect(await readBack(fileOfColumn('list', [[said, 'more'], []]))).toEqual([[read, 'more'], []]);
  expect(await readBack(fileOfColumn('json', [[{ said }], []]), "cell->>'$[0].said'")).toEqual([read, null]);
});

function arrayOf({ buffer: bytes, byteOffset, length }: Buffer): ArrayBuffer {
  return bytes.slice(byteOffset, byteOffset + length) as ArrayBuffer;
}
