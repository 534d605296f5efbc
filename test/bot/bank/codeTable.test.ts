import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { codeIds } from '../../../coding/codeFrame.ts';
import { aFolder } from './files.ts';
import { ofParents, runCode } from './runCode.ts';

const answers = [
  'Ref,Answer',
  '007,"He is much calmer,\nand Karen helped"',
  '8,=cmd|calc!A1',
  '9,',
  '10,😀',
  '11,The chairs are blue,too many',
  '12',
];

type Row = Record<string, string>;

function aFolderWith(name: string, content: string): string {
  const folder = aFolder();
  writeFileSync(join(folder, name), content);
  return folder;
}

function csvRows(folder: string, name: string): Row[] {
  return parse(readFileSync(join(folder, name)), { bom: true, columns: true, relax_column_count: true });
}

describe('a workbook of the coded answers', () => {
  test('holds every row as it was, and its codes in columns to filter and pivot by', async () => {
    const folder = aFolderWith('answers.csv', answers.join('\r\n'));
    const { exit } = await runCode(folder, 'answers.csv', ...ofParents, '--out', 'coded.xlsx');
    const sheets = await readXlsxFile(join(folder, 'coded.xlsx'));
    const [header = [], ...rows] = sheets[0]?.data ?? [];
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect([exit, sheets.map(({ sheet }) => sheet)]).toEqual([0, ['Answers', 'Summary', 'Fit', 'Dictionary']]);
    expect(column('Ref')).toEqual(['007', '8', '9', '10', '11', '12']);
    expect(column('Answer')).toEqual([
      'He is much calmer,\nand Karen helped',
      '=cmd|calc!A1',
      null,
      '😀',
      'The chairs are blue',
      null,
    ]);
    expect(column('(column 3)')).toEqual([null, null, null, null, 'too many', null]);
    expect(column('fv_row')).toEqual([2, 3, 4, 5, 6, 7]);
    expect(column('fv_outcome')).toEqual(['coded', 'uncoded', 'empty', 'no-words', 'uncoded', 'empty']);
    expect(column('code_calmer')).toEqual([1, 0, null, null, 0, null]);
    expect(column('fv_notes')).toEqual([null, null, null, null, 'more-cells', 'fewer-cells']);
    expect(header.filter((name) => String(name).startsWith('code_'))).toEqual(codeIds.map((id) => `code_${id}`));
  });

  test('can be coded again: columns that it has already get a number', async () => {
    const folder = aFolderWith('answers.csv', 'Answer,fv_codes\nHe is calmer,mine');
    await runCode(folder, 'answers.csv', ...ofParents, '--out', 'once.xlsx');
    await runCode(folder, 'once.xlsx', ...ofParents, '--out', 'twice.csv');
    const [row] = csvRows(folder, 'twice.csv');
    const names = ['fv_codes', 'fv_codes (2)', 'fv_codes (3)', 'code_calmer', 'code_calmer (2)'];
    expect(names.map((name) => row?.[name])).toEqual(['mine', 'calmer', 'calmer', '1', '1']);
  });
});

test('a .csv has the answers, and the other sheets beside it; no cell can run as a formula', async () => {
  const folder = aFolderWith('answers.csv', 'Answer,"=1+1"\n"@SUM(A1)",-2+3\n+44 calmer,"\t=x"');
  await runCode(folder, 'answers.csv', ...ofParents, '--out', 'coded.csv');
  const text = readFileSync(join(folder, 'coded.csv'), 'utf8');
  const [header = [], ...rows] = parse(text, { bom: true });
  expect([header[1], rows.map((row) => row.slice(0, 2))]).toEqual([
    "'=1+1",
    [
      ["'@SUM(A1)", "'-2+3"],
      ["'+44 calmer", "'\t=x"],
    ],
  ]);
  expect(readdirSync(folder).sort()).toEqual([
    'answers.csv',
    'coded.csv',
    'coded.dictionary.csv',
    'coded.fit.csv',
    'coded.summary.csv',
  ]);
});

test('a .jsonl has the words exactly, and each code with its label, confidence and evidence', async () => {
  const folder = aFolderWith('answers.csv', 'Ref,Answer\n1,=He is calmer\n');
  await runCode(folder, 'answers.csv', ...ofParents, '--out', 'coded.jsonl');
  const lines = readFileSync(join(folder, 'coded.jsonl'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({
      input: { Ref: '1', Answer: '=He is calmer' },
      question: 'difference',
      outcome: 'coded',
      language: 'en',
      codes: [
        {
          code: 'calmer',
          label: 'Calmer, more relaxed',
          confidence: expect.any(Number) as number,
          evidence: expect.stringContaining('calmer') as string,
        },
      ],
    }),
  ]);
});

test('who answers and what was asked can stand in columns; what does not say is kept and counted', async () => {
  const folder = aFolderWith(
    'answers.csv',
    'Answer,Who,Q\ncalmer,Mum,Difference\nmore staff,Pupil,Improve\nhm,Robot,Why',
  );
  const columns = ['--respondent-column', 'who', '--question-column', 'q'];
  const { stdout } = await runCode(folder, 'answers.csv', '--text', 'Answer', ...columns, '--out', 'coded.csv');
  expect(csvRows(folder, 'coded.csv').map((row) => [row.fv_respondent, row.fv_question, row.fv_notes])).toEqual([
    ['parent', 'difference', ''],
    ['child', 'improve', ''],
    ['', '', 'respondent | question'],
  ]);
  expect(stdout).toMatch(/1 not-asked/);
});

test('very long cells and control characters are kept', async () => {
  const long = `He is calmer. ${'x'.repeat(50_000)}`;
  const folder = aFolderWith('answers.csv', `Answer\n${long}\n"calm\u0000er \u001b[31m\ud7ff\ufffe\r now"\n`);
  await runCode(folder, 'answers.csv', ...ofParents, '--out', 'coded.csv');
  await runCode(folder, 'answers.csv', ...ofParents, '--out', 'coded.xlsx');
  expect(csvRows(folder, 'coded.csv').map((row) => row.Answer)).toEqual([
    long,
    'calm\u0000er \u001b[31m\ud7ff\ufffe\r now',
  ]);
  const [answersSheet] = await readXlsxFile(join(folder, 'coded.xlsx'));
  const [, first = [], second = []] = answersSheet?.data ?? [];
  expect(String(first[0])).toHaveLength(32_767);
  expect(second[0]).toBe('calm\u0000er \u001b[31m\ud7ff\ufffe\r now');
  expect(first).toContain('long-cell | long-answer');
});

test.each(['csv', 'xlsx'])('the same file coded again gives the same bytes of .%s', async (ending) => {
  const folder = aFolderWith('answers.csv', answers.join('\n'));
  await runCode(folder, 'answers.csv', ...ofParents, '--out', `one.${ending}`);
  await runCode(folder, 'answers.csv', ...ofParents, '--out', `two.${ending}`);
  expect(readFileSync(join(folder, `one.${ending}`)).equals(readFileSync(join(folder, `two.${ending}`)))).toBe(true);
});

describe('what cannot be done is said in one line, and nothing is left behind', () => {
  test.each([
    [
      'a missing column',
      ['answers.csv', ...ofParents.with(1, 'Anwser'), '--out', 'coded.xlsx'],
      /Did you mean 'Answer'.*\n.*#1 Ref\n.*#2 Answer/,
    ],
    [
      'a missing respondent column',
      ['answers.csv', ...ofParents, '--respondent-column', 'Who', '--out', 'coded.xlsx'],
      /column 'Who'/,
    ],
    [
      'a missing file',
      ['none.csv', ...ofParents, '--out', 'coded.xlsx'],
      /Cannot read none.csv: there is no such file/,
    ],
    ['a missing folder', ['answers.csv', ...ofParents, '--out', 'none/coded.xlsx'], /its folder does not exist/],
    ['a folder as output', ['answers.csv', ...ofParents, '--out', 'folder.csv'], /is a folder or a device/],
    ['the input as output', ['answers.csv', ...ofParents, '--out', './answers.csv'], /leave answers.csv alone/],
    [
      'the input by another name as output',
      ['answers.csv', ...ofParents, '--out', 'link.csv'],
      /leave answers.csv alone/,
    ],
    ['another ending', ['answers.csv', ...ofParents, '--out', 'coded.pdf'], /end in .xlsx, .csv, .jsonl/],
    ['no column', ['answers.csv', '--out', 'coded.xlsx'], /--text "COLUMN"/],
    ['no output', ['answers.csv', ...ofParents], /--out FILE/],
    [
      'no respondent',
      ['answers.csv', '--text', 'Answer', '--out', 'coded.xlsx'],
      /--respondent or --respondent-column/,
    ],
    [
      'no question',
      ['answers.csv', ...ofParents.slice(0, 4), '--out', 'coded.xlsx'],
      /--question or --question-column/,
    ],
  ])('%s', async (_name, args, message) => {
    const folder = aFolderWith('answers.csv', answers.join('\n'));
    mkdirSync(join(folder, 'folder.csv'));
    symlinkSync('answers.csv', join(folder, 'link.csv'));
    const { exit, stderr } = await runCode(folder, ...args);
    expect(stderr).toMatch(message);
    expect([exit, stderr.includes('    at ')]).toEqual([1, false]);
    expect(readdirSync(folder).sort()).toEqual(['answers.csv', 'folder.csv', 'link.csv']);
  });
});

test.each([
  ['beside the output', 'o.summary.csv', 'o.csv', undefined],
  ['beside JSON lines', './o.dictionary.csv', 'o.jsonl', undefined],
  ['the journal', 'o.csv.journal', 'o.csv', undefined],
  ['the lock', 'o.csv.lock', 'o.csv', undefined],
  [
    'the journal by a link',
    'answers.csv',
    'o.csv',
    (folder: string) => symlinkSync('answers.csv', join(folder, 'o.csv.journal')),
  ],
  [
    'the journal by a second name',
    'answers.csv',
    'o.csv',
    (folder: string) => linkSync(join(folder, 'answers.csv'), join(folder, 'o.csv.journal')),
  ],
])('an input that would be %s is refused and left as it is', async (_name, file, out, link) => {
  const folder = aFolderWith(file, 'Answer\ncalmer\n');
  link?.(folder);
  const { exit, stderr } = await runCode(folder, file, ...ofParents, '--out', out);
  expect([exit, stderr]).toEqual([1, expect.stringContaining(`to leave ${file} alone`)]);
  expect(readFileSync(join(folder, file), 'utf8')).toBe('Answer\ncalmer\n');
  expect(readdirSync(folder)).not.toContain(out);
});

test('the output is for its owner alone, and one of that name is replaced only by a whole one', async () => {
  const folder = aFolderWith('answers.csv', 'Answer\n"never closed');
  writeFileSync(join(folder, 'coded.csv'), 'before');
  const { exit } = await runCode(folder, 'answers.csv', ...ofParents, '--out', 'coded.csv');
  expect([exit, readFileSync(join(folder, 'coded.csv'), 'utf8')]).toEqual([1, 'before']);
  writeFileSync(join(folder, 'answers.csv'), 'Answer\ncalmer');
  await runCode(folder, 'answers.csv', ...ofParents, '--out', 'coded.csv');
  expect(csvRows(folder, 'coded.csv')).toHaveLength(1);
  expect([statSync(join(folder, 'coded.csv')).mode & 0o077, existsSync(join(folder, 'coded.csv.journal'))]).toEqual([
    0,
    false,
  ]);
});
