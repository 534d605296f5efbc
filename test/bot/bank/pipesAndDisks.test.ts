import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { diskTrouble } from '../../../bot/bank/diskTrouble.ts';
import { replaceFile } from '../../../bot/commands/replaceFile.ts';
import { aFile, aFolder } from './files.ts';
import { ofParents, program, runCode } from './runCode.ts';

const answer = (id: number) => ({ id, question: 'difference', respondent: 'parent', text: `He is calmer ${id}` });

/** Ends the pipe after the first words have come out of it. */
async function readALittle(folder: string, from: 'stdout' | 'stderr', ...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (words: Buffer) => (said[name] += String(words)));
  await once(child[from], 'data');
  child[from].destroy();
  const [exit] = (await once(child, 'close')) as [number | null];
  return { exit, ...said };
}

describe('a pipe that is closed early ends the command quietly', () => {
  test('with JSON lines', async () => {
    const folder = aFolder();
    const lines = Array.from({ length: 20_000 }, (_, id) => JSON.stringify(answer(id)));
    writeFileSync(join(folder, 'answers.jsonl'), lines.join('\n'));
    const { exit, stderr } = await readALittle(folder, 'stdout', 'answers.jsonl');
    expect([exit, stderr]).toEqual([0, '']);
  });

  test('with a table only the messages are lost', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'answers.csv'), `Answer\n${'He is calmer\n'.repeat(500)}`);
    const { exit } = await readALittle(folder, 'stderr', 'answers.csv', ...ofParents, '--out', 'coded.csv');
    expect([exit, existsSync(join(folder, 'coded.csv'))]).toEqual([0, true]);
  });
});

test('a full disk is named, and once there is room the same command goes on', async () => {
  const folder = aFolder();
  const rows = Array.from({ length: 1000 }, (_, at) => `He is calmer ${at}`);
  writeFileSync(join(folder, 'answers.csv'), `Answer\n${rows.join('\n')}`);
  const args = ['answers.csv', ...ofParents, '--out', 'coded.csv'];
  // No file may grow over 100 kB: as near to a full disk as a test can come without being root.
  const limited = promisify(execFile)(
    'bash',
    ['-c', 'ulimit -f 100; exec "$0" "$@"', process.execPath, program, ...args],
    {
      cwd: folder,
    },
  );
  await expect(limited).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /Cannot go on towards coded.csv: .*rows coded so far lie in coded.csv.journal: .* same command again/,
    ) as string,
  });
  const { exit, stderr } = await runCode(folder, ...args);
  expect([exit, stderr]).toEqual([0, expect.stringMatching(/Going on after [1-9]\d* rows/)]);
  expect(readdirSync(folder)).not.toContain('coded.csv.journal');
});

test('a JSON line of many megabytes is left out, and the lines after it are coded', async () => {
  const folder = aFolder();
  const long = JSON.stringify({ ...answer(1), text: 'x'.repeat(17_000_000) });
  writeFileSync(join(folder, 'answers.jsonl'), `${long}\n${JSON.stringify(answer(2))}\n`);
  const { exit, stdout, stderr } = await runCode(folder, 'answers.jsonl');
  expect([exit, stdout]).toEqual([1, expect.stringMatching(/^\{"id":2,.*\}\n$/)]);
  expect(stderr).toMatch(/^Line 1: .* got more than 16 MB/);
});

test('a JSON line is one line, whatever line-like characters its text has', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'answers.jsonl'), JSON.stringify({ ...answer(1), text: 'He is\u2028 calmer\u2029 now' }));
  const { exit, stdout } = await runCode(folder, 'answers.jsonl');
  expect([exit, stdout]).toEqual([0, expect.stringMatching(/^\{"id":1,[^\n]*calmer[^\n]*\}\n$/)]);
});

test('a disk that fills up while the output is written is named too, with where the rows are', async () => {
  const out = aFile('coded.csv.journal', '').replace('.journal', '');
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  const failing = replaceFile(out, () => Promise.reject(full)).catch((error: unknown) => diskTrouble(out, error));
  expect(await failing).toMatchObject({
    message: expect.stringContaining(`the disk is full. The rows coded so far lie in ${out}.journal`) as string,
  });
});
