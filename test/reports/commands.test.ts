import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { openSqlite } from '../../store/sqlite.ts';
import { anAuthority, aParent, times } from '../support/responses.ts';
import { aDataFolder, runOn, start } from './commandLine.ts';

const rounds = [
  { id: 'first', opens: '2020-01-01', closes: '2020-12-31' },
  { id: 'second', opens: '2021-01-01' },
];
const essex = anAuthority({ rounds });
const kent = anAuthority({ code: 'E10000016', slug: 'kent', name: 'Kent', rounds });
const between = anAuthority({ code: 'E06000044', slug: 'portsmouth', name: 'Portsmouth', rounds: rounds.slice(0, 1) });

const inEssex = (round: string) => ({ authority: essex.code, round });
const people = [
  ...times(5, () => aParent({ difference: ['safer'] }, inEssex('second'))),
  ...times(6, () => aParent({ difference: ['calmer'] }, inEssex('first'))),
  ...times(7, () => aParent({ difference: ['happier'] }, inEssex('sample'))),
  ...times(5, () => aParent({ difference: ['safer'] }, { authority: kent.code, round: 'second' })),
];

let folder: string;
beforeAll(async () => {
  folder = await aDataFolder([essex, kent, between], people);
});
afterAll(() => rmSync(folder, { recursive: true }));

const report = (...args: string[]) => runOn(folder, 'report', ...args);
const exporting = (...args: string[]) => runOn(folder, 'export', ...args);

/** Code and people of the rows of a report in CSV. */
async function counted(...args: string[]): Promise<string[]> {
  const { stdout } = await report('--format', 'csv', ...args);
  const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
  return rows.filter(({ people }) => people !== '0').map(({ round, code, people }) => `${round} ${code} ${people}`);
}

describe('report', () => {
  test.each([
    ['the current round of a code', ['--authority', 'E10000012'], ['second safer 5']],
    ['the current round of a slug', ['--authority', 'essex'], ['second safer 5']],
    ['a closed round by name', ['--authority', 'essex', '--round', 'first'], ['first calmer 6']],
    ['the sample alone, when it is named', ['--authority', 'essex', '--round', 'sample'], ['sample happier 7']],
    ['the consortium together', ['--authority', 'all'], ['second safer 10']],
    ['an authority nobody has answered in', ['--authority', 'portsmouth', '--round', 'first'], []],
  ])('counts %s', async (_, args, rows) => {
    expect(await counted(...args)).toEqual(rows);
  });

  test('prints the tables as text by default, and nothing else anywhere', async () => {
    const { code, stdout, stderr } = await report('--authority', 'essex');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Family Views: Essex (E10000012), round second\nPeople who started: 5.');
    expect(stdout).toMatch(/^ 1 Feel safer +5 /mu);
  });

  test('says how many were erased, who are counted nowhere else', async () => {
    const erased = await aDataFolder(
      [essex],
      people.filter(({ authority }) => authority === essex.code),
    );
    const store = openSqlite({ directory: erased });
    const [first] = await Array.fromAsync(store.responses.list(inEssex('second')));
    await store.responses.erase(first!, 'asked');
    await store.close();
    const { stdout } = await runOn(erased, 'report', '--authority', 'essex');
    rmSync(erased, { recursive: true });
    expect(stdout).toContain('People who started: [c].');
    expect(stdout).toContain('Erased by people themselves, and counted no more: [c]. Kept long enough: 0.');
    expect(stdout).not.toContain('Feel safer');
  });

  test('prints JSON that can be read', async () => {
    const { stdout } = await report('--authority', 'kent', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ authorities: [{ code: 'E10000016', round: 'second' }], started: 5 });
  });
});

describe('export', () => {
  test('writes the rows and the data dictionary beside them', async () => {
    const file = join(folder, 'essex.csv');
    const { code, stdout, stderr } = await exporting('--authority', 'essex', '--format', 'csv', '--out', file);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.split('\n')).toEqual([
      `Wrote ${file}: 5 people, a row each.`,
      `Wrote ${join(folder, 'essex.dictionary.csv')}: what each column means.`,
      '',
    ]);
    const rows: Record<string, string>[] = parse(readFileSync(file), { bom: true, columns: true });
    expect(rows.map(({ round, difference_codes }) => `${round} ${difference_codes}`)).toEqual(
      Array(5).fill('second safer'),
    );
    expect(readFileSync(join(folder, 'essex.dictionary.csv'), 'utf8')).toContain('\r\ndifference_codes,');
  });

  test('writes JSON Lines of the consortium', async () => {
    const file = join(folder, 'all.jsonl');
    await exporting('--authority', 'all', '--format', 'jsonl', '--out', file);
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(rows.map((row) => (JSON.parse(row) as { authority: string }).authority)).toEqual([
      ...Array<string>(5).fill('E10000012'),
      ...Array<string>(5).fill('E10000016'),
    ]);
  });

  test('writes a workbook, which says itself what its columns mean', async () => {
    const file = join(folder, 'essex.xlsx');
    const { code, stderr } = await exporting('--authority', 'essex', '--format', 'xlsx', '--out', file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `Wrote ${file}: 5 people, a row each.\n` });
    const rows = await readSheet(file, 'Responses');
    expect(rows).toHaveLength(6);
  });

  test('writes the published tables of a round, without anybody’s words', async () => {
    const file = join(folder, 'tables.csv');
    const { code, stderr } = await exporting('--authority', 'essex', '--format', 'csv', '--tables', '--out', file);
    const beside = join(folder, 'tables.dictionary.csv');
    const said = [`Wrote ${file}: the tables, small numbers hidden.`, `Wrote ${beside}: what each column means.`, ''];
    expect({ code, stderr }).toEqual({ code: 0, stderr: said.join('\n') });
    expect(readFileSync(beside, 'utf8')).toContain('rank_best,');
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('about safer');
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.find(({ breakdown, code }) => breakdown === 'all' && code === 'safer')).toMatchObject({
      ...{ respondent: 'parent', people: '5', answered: '5', share: '1', rank: '1', small_numbers: 'study' },
    });
  });

  test.each(['xlsx', 'qdpx'])('leaves nothing behind when it is stopped half way: %s', async (format) => {
    const crowded = await aDataFolder(
      [essex],
      times(3000, () => aParent({ difference: ['safer'], improve: ['reliability'] }, inEssex('second'))),
    );
    const file = join(crowded, `essex.${format}`);
    const { child, outcome } = start(crowded, 'export', '--authority', 'essex', '--format', format, '--out', file);
    const parts = () => readdirSync(crowded).filter((name) => name.includes(`essex.${format}`));
    while (parts().length === 0 && child.exitCode === null) await setTimeout(5);
    child.kill('SIGINT');
    const { code, stderr } = await outcome;
    expect({ code, left: parts() }).toEqual({ code: 1, left: [] });
    expect(stderr).toContain('it was stopped before the end. Nothing was changed.');
    rmSync(crowded, { recursive: true });
  });

  test('leaves the old file when it fails half way', async () => {
    const stranger = aParent({ improve: [] }, { authority: essex.code, round: 'second' });
    const damaged = await aDataFolder([essex], [{ ...stranger, authority: essex.code, answers: null as never }]);
    const file = join(damaged, 'essex.csv');
    writeFileSync(file, 'old');
    const { code, stdout } = await runOn(damaged, 'export', '--authority', 'essex', '--format', 'csv', '--out', file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(damaged).filter((name) => name.includes('essex'))).toEqual(['essex.csv']);
    rmSync(damaged, { recursive: true });
  });
});

const out = ['--format', 'csv', '--out', 'never.csv'];

test.each([
  ['report', ['--authority', 'nowhere'], ['"nowhere"', 'E10000012 essex', 'E10000016 kent']],
  ['report', ['--authority', 'essex', '--round', '2019'], ["'2019'", 'first, second, sample']],
  ['report', ['--authority', 'portsmouth'], ['a round that is open today', 'first, sample']],
  ['report', ['--authority', 'essex', '--format', 'xml'], ["'xml'", 'text, csv, json']],
  ['report', [], ['--authority']],
  ['export', ['--authority', 'nowhere', ...out], ['"nowhere"', 'E10000012 essex']],
  ['export', ['--authority', 'essex', '--round', '2019', ...out], ["'2019'", 'first, second, sample']],
  ['export', ['--authority', 'essex', '--format', 'xls', '--out', 'x'], ["'xls'", 'csv, jsonl, xlsx']],
  ['export', ['--authority', 'essex', '--out', 'x.csv'], ['--format']],
  ['export', ['--authority', 'essex', '--format', 'csv'], ['--out']],
  [
    'export',
    ['--authority', 'essex', '--format', 'csv', '--out', '/no/such/x.csv'],
    ['/no/such/x.csv', 'folder does not exist'],
  ],
])('%s %j is refused with what was expected and what came', async (command, args, said) => {
  const { code, stdout, stderr } = await runOn(folder, command, ...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  for (const words of said) expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/^\s+at /mu);
});

test.each(['report', 'export'])('%s --help shows an example', async (command) => {
  const { code, stdout } = await runOn(folder, command, '--help');
  expect(code).toBe(0);
  expect(stdout).toContain(`Example: npm run -s ${command} -- --authority E10000012`);
});
