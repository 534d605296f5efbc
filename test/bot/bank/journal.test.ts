import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openJournal, type Run } from '../../../bot/bank/journal.ts';
import { lock } from '../../../bot/bank/lock.ts';
import type { CodedRow } from '../../../reports/bank/codedRow.ts';
import { aFile, aFolder } from './files.ts';

const run: Run = { 'the file': 'abc', '--text': 'Answer', 'the journal': 'test-1' };

function aRow(row: number, redacted = `answer ${row}\u2028"\n`): CodedRow {
  const nothing = { codes: [], near: [], notes: [] };
  return {
    row,
    cells: [redacted, null],
    outcome: 'uncoded',
    language: 'en',
    redacted,
    frame: 'f',
    coder: 'c',
    ...nothing,
  };
}

async function aJournal(rows: CodedRow[]): Promise<string> {
  const file = join(aFolder(), 'coded.xlsx.journal');
  const journal = await openJournal(file, run);
  await journal.append(rows);
  await journal.close();
  return file;
}

async function rowsOf(file: string, now = run): Promise<{ before: number; changed: string[]; rows: number[] }> {
  const journal = await openJournal(file, now);
  const rows: number[] = [];
  for await (const { row } of journal.rows()) rows.push(row);
  await journal.close();
  return { before: journal.rowsBefore, changed: journal.changed, rows };
}

test('rows come back as they were', async () => {
  const file = await aJournal([aRow(2), aRow(3)]);
  const journal = await openJournal(file, run);
  const rows: CodedRow[] = [];
  for await (const row of journal.rows()) rows.push(row);
  await journal.close();
  expect(rows).toEqual([aRow(2), aRow(3)]);
});

test('a row torn by a crash is done again, those before it are not', async () => {
  const whole = readFileSync(await aJournal([aRow(2), aRow(3), aRow(4)]));
  const beforeLast = whole.lastIndexOf(10, whole.length - 2) + 1;
  for (let length = beforeLast; length < whole.length; length += 1) {
    const file = join(aFolder(), 'journal');
    writeFileSync(file, whole.subarray(0, length));
    const journal = await openJournal(file, run);
    await journal.append([aRow(4)]);
    await journal.close();
    expect(readFileSync(file)).toEqual(whole);
  }
});

test.each([
  ['zeros, as a power cut leaves them', '\0\0\0\0\n'],
  ['a row that came twice', '[1,{"row":3}]\n'],
  ['a row out of order', '[7,{"row":9}]\n'],
])('%s and what follows are not taken', async (_name, line) => {
  const file = await aJournal([aRow(2), aRow(3)]);
  appendFileSync(file, `${line}[2,{"row":4}]\n`);
  expect(await rowsOf(file)).toEqual({ before: 2, changed: [], rows: [2, 3] });
});

test('another run begins anew, and says what has changed', async () => {
  const file = await aJournal([aRow(2)]);
  expect(await rowsOf(file, { ...run, '--text': 'Other', '--sheet': 'One' })).toEqual({
    before: 0,
    changed: ['--text', '--sheet'],
    rows: [],
  });
});

test('an empty file, as a crash can leave it, begins anew', async () => {
  const file = await aJournal([aRow(2)]);
  truncateSync(file, 0);
  expect(await rowsOf(file)).toEqual({ before: 0, changed: [], rows: [] });
});

test.each(['Ref,Answer\n1,calmer\n', '{"Ref":"1","Answer":"calmer"}\n', '{"the'])(
  'a file that holds %p is no journal: it is refused, and left as it is',
  async (content) => {
    const file = aFile('coded.csv.journal', content);
    await expect(openJournal(file, run)).rejects.toThrow(/but it is no journal. Move it away/);
    expect(readFileSync(file, 'utf8')).toBe(content);
  },
);

test('a link is not followed, even to a journal', async () => {
  const journal = await aJournal([aRow(2)]);
  const before = readFileSync(journal);
  const link = join(aFolder(), 'coded.csv.journal');
  symlinkSync(journal, link);
  await expect(openJournal(link, { ...run, '--text': 'Other' })).rejects.toThrow(/but it is a link/);
  expect(readFileSync(journal)).toEqual(before);
});

test('only its owner may read it', async () => {
  expect(statSync(await aJournal([])).mode & 0o077).toBe(0);
});

const lockModule = new URL('../../../bot/bank/lock.ts', import.meta.url).href;

describe('a lock', () => {
  const file = () => join(aFolder(), 'coded.xlsx.lock');

  test('is gone once it is given back', async () => {
    const name = file();
    const unlock = await lock(name);
    expect(readFileSync(name, 'utf8')).toBe(String(process.pid));
    await unlock();
    expect(existsSync(name)).toBe(false);
  });

  test('of a process that lives is respected', async () => {
    const name = file();
    writeFileSync(name, String(process.ppid));
    await expect(lock(name)).rejects.toThrow(/Another run \(process \d+\)/);
  });

  test.each(['rubbish', ''])('that says %p is respected and left as it is', async (content) => {
    const name = file();
    writeFileSync(name, content);
    await expect(lock(name)).rejects.toThrow(`if there is none, remove ${name}.`);
    expect(readFileSync(name, 'utf8')).toBe(content);
  });

  test.each([undefined, '999999999'])('left behind with %p is taken by one of many', async (owner) => {
    const name = file();
    if (owner !== undefined) writeFileSync(name, owner);
    const script = `const { lock } = await import(${JSON.stringify(lockModule)});
      await lock(process.argv[1]).then(() => console.log('taken'), ({ message }) => console.log(message));
      process.stdin.resume();`;
    const others = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script, name], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const said = await Promise.all(others.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()));
    for (const { stdin } of others) stdin.end();
    await Promise.all(others.map((child) => once(child, 'close')));
    expect(said.filter((words) => words === 'taken')).toHaveLength(1);
    expect(said.filter((words) => words.startsWith('Another run ('))).toHaveLength(3);
    expect(readdirSync(dirname(name))).toEqual(['coded.xlsx.lock']);
  });

  test('left behind is taken over', async () => {
    const name = file();
    writeFileSync(name, '999999999');
    await lock(name);
    expect(readFileSync(name, 'utf8')).toBe(String(process.pid));
  });
});
