import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { replaceFile } from '../../../bot/commands/replaceFile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'family-views-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, source: Iterable<string> | AsyncIterable<string>, signal?: AbortSignal) =>
  replaceFile(join(folder, name), (sink) => pipeline(Readable.from(source), sink, { signal }));

/** Some of the rows, then a failure. */
async function* failing(message: string): AsyncGenerator<string> {
  yield await Promise.resolve('half a file');
  throw new Error(message);
}

test('the file holds all that was written, and nothing else is left', async () => {
  await write('a.csv', ['one\n', 'two\n']);
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('one\ntwo\n');
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('a file of that name is replaced', async () => {
  writeFileSync(join(folder, 'a.csv'), 'old and much longer');
  await write('a.csv', ['new']);
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new');
});

test('only its owner may read it', async () => {
  await write('a.csv', ['x']);
  // Windows has no such modes: there the folder decides.
  const forOthers = process.platform === 'win32' ? 0 : statSync(join(folder, 'a.csv')).mode & 0o077;
  expect(forOthers).toBe(0);
});

test('the final name stays free until everything is written', async () => {
  const seen: string[][] = [];
  async function* slow(): AsyncGenerator<string> {
    yield await Promise.resolve('x'.repeat(100_000));
    seen.push(readdirSync(folder));
    yield 'y';
  }
  await write('a.csv', slow());
  expect(seen).toEqual([[expect.stringMatching(/^\.a\.csv\.[0-9a-f]{8}\.part$/u)]]);
});

test('rows that fail half way leave the old file and no half one', async () => {
  writeFileSync(join(folder, 'a.csv'), 'old');
  await expect(write('a.csv', failing('the store went away'))).rejects.toThrow('the store went away');
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
});

test('what a killed process left a day ago goes, what another writes now and other files stay', async () => {
  const longAgo = Date.now() / 1000 - 25 * 60 * 60;
  const names = ['.a.csv.00000001.part', '.a.csv.00000002.part', '.b.csv.00000003.part', '.a.csv.notes.part'];
  for (const name of names) writeFileSync(join(folder, name), 'what families said');
  for (const name of names.filter((each) => !each.includes('2'))) utimesSync(join(folder, name), longAgo, longAgo);
  await write('a.csv', ['x']);
  expect(readdirSync(folder).sort()).toEqual([...names.slice(1), 'a.csv'].sort());
});

test('many writes of one file at once all end, and leave it whole', async () => {
  const later = async (at: number) => {
    await delay(at % 23);
    await write('a.csv', [`${at % 10}`.repeat(5)]);
  };
  await Promise.all(Array.from({ length: 300 }, (_, at) => later(at)));
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toMatch(/^(\d)\1{4}$/u);
});

test('failing before the first byte leaves nothing', async () => {
  const refuse = () => Promise.reject(new Error('no rows'));
  await expect(replaceFile(join(folder, 'a.csv'), refuse)).rejects.toThrow('no rows');
  expect(readdirSync(folder)).toEqual([]);
});

test('being stopped leaves nothing', async () => {
  const stop = new AbortController();
  async function* endless(): AsyncGenerator<string> {
    for (;;) {
      yield await Promise.resolve('row\n');
      stop.abort();
    }
  }
  await expect(write('a.csv', endless(), stop.signal)).rejects.toThrow(
    'but it was stopped before the end. Nothing was changed.',
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('a full disk is named, and the old file stays', async () => {
  writeFileSync(join(folder, 'a.csv'), 'old');
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  const fill = () => Promise.reject(full);
  await expect(replaceFile(join(folder, 'a.csv'), fill)).rejects.toThrow(
    `Expected to write ${join(folder, 'a.csv')}, but the disk is full. Nothing was changed.`,
  );
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old');
});

test('a folder that does not exist is named', async () => {
  await expect(write('nowhere/a.csv', ['x'])).rejects.toThrow('but its folder does not exist. Nothing was changed.');
});

test('a folder is not replaced by a file', async () => {
  await expect(replaceFile(folder, () => Promise.resolve())).rejects.toThrow('which is a folder or a device');
});
