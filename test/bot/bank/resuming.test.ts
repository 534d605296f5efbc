import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { aFolder } from './files.ts';
import { ofParents, program, runCode } from './runCode.ts';

const rowCount = 3000;
const args = ['answers.csv', ...ofParents, '--out', 'coded.csv'];

function aFolderOfAnswers(): string {
  const folder = aFolder();
  const rows = Array.from({ length: rowCount }, (_, at) => `${at},"He is calmer,\nand sleeps ${at}"`);
  writeFileSync(join(folder, 'answers.csv'), `Ref,Answer\n${rows.join('\n')}\n`);
  return folder;
}

/** Runs the command, and does something to it or its files once it has coded some rows, but not all of them. */
async function inTheMiddle(folder: string, act: (child: ChildProcess) => unknown) {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const said = text(child.stderr);
  const journal = join(folder, 'coded.csv.journal');
  while (!existsSync(journal) || statSync(journal).size < 100_000) await wait(5);
  act(child);
  const [exit] = await ended;
  return { exit, stderr: await said };
}

function stopInTheMiddle(folder: string, signal: NodeJS.Signals) {
  return inTheMiddle(folder, (child) => child.kill(signal));
}

function refs(folder: string): string[] {
  return parse<Record<string, string>>(readFileSync(join(folder, 'coded.csv')), { bom: true, columns: true }).map(
    ({ Ref }) => Ref ?? '',
  );
}

const all = Array.from({ length: rowCount }, (_, at) => String(at));

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'after %s the same command goes on: rows done are not done again, none is lost or doubled',
  async (signal) => {
    const folder = aFolderOfAnswers();
    await stopInTheMiddle(folder, signal);
    // A mark in the first row that was coded shows whether it is coded again.
    const journal = join(folder, 'coded.csv.journal');
    const [run, first, ...others] = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, [run, first?.replace('"language":"en"', '"language":"xx"'), ...others].join('\n'));
    // A run that is killed while it writes leaves half an output.
    writeFileSync(join(folder, '.coded.csv.0a1b2c3d.part'), 'half');
    writeFileSync(join(folder, '.coded.summary.csv.0a1b2c3d.part'), 'half');
    const { exit, stderr } = await runCode(folder, ...args);
    expect([exit, refs(folder)]).toEqual([0, all]);
    expect(stderr).toMatch(/Going on after \d+ rows/);
    expect(readFileSync(join(folder, 'coded.csv'), 'utf8').match(/,xx,/g)).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => /journal|lock|part/.test(name))).toEqual([]);
  },
);

test.each([
  ['the file', (folder: string) => writeFileSync(join(folder, 'answers.csv'), 'Ref,Answer\n0,other\n'), args, ['0']],
  ['--question', () => undefined, args.with(6, 'improve'), all],
])('when %s has changed since, it says so and starts anew', async (name, change, now, expected) => {
  const folder = aFolderOfAnswers();
  await stopInTheMiddle(folder, 'SIGKILL');
  change(folder);
  const { stderr } = await runCode(folder, ...now);
  expect([refs(folder), stderr]).toEqual([
    expected,
    expect.stringContaining(`Starting anew: since the last run this has changed: ${name}`),
  ]);
  expect(stderr).not.toContain('Going on');
});

test.each([
  ['grows', (file: string) => appendFileSync(file, '4000,later\n')],
  [
    'is written anew with the same size',
    (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replaceAll('calmer', 'louder')),
  ],
  ['is touched', (file: string) => utimesSync(file, 1, 1)],
])('a file that %s while it is read stops the run, and no row of it is kept', async (_name, change) => {
  const folder = aFolderOfAnswers();
  const { exit, stderr } = await inTheMiddle(folder, () => change(join(folder, 'answers.csv')));
  expect([exit, stderr]).toEqual([1, expect.stringContaining('but it has changed. The rows coded so far were thrown')]);
  expect(readdirSync(folder)).toEqual(['answers.csv']);
});

test('when the cues of the coder have changed since, it says so and starts anew', async () => {
  const folder = aFolderOfAnswers();
  await stopInTheMiddle(folder, 'SIGKILL');
  const journal = join(folder, 'coded.csv.journal');
  const [run, ...rows] = readFileSync(journal, 'utf8').split('\n');
  const before = { ...(JSON.parse(run ?? '') as object), "the coder's files": 'of another day' };
  writeFileSync(journal, [JSON.stringify(before), ...rows].join('\n'));
  const { exit, stderr } = await runCode(folder, ...args);
  expect([exit, stderr]).toEqual([0, expect.stringContaining("this has changed: the coder's files.")]);
});

test('a second run towards the same output is refused while the first one lives', async () => {
  const folder = aFolderOfAnswers();
  writeFileSync(join(folder, 'coded.csv.lock'), String(process.pid));
  const { exit, stderr } = await runCode(folder, ...args);
  expect([exit, stderr]).toEqual([1, expect.stringContaining('Another run')]);
});
