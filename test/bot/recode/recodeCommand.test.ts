import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { coderVersion } from '../../../coding/codeAnswer.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import type { Response } from '../../../store/responseStore.ts';
import { latestCoding } from '../../../survey/review.ts';
import { aDataFolder, runOn } from '../../reports/commandLine.ts';
import { aChild, anAuthority, aParent, confirmed, times, words } from '../../support/responses.ts';

const place = { authority: 'E10000012', round: '2026-autumn' };
const calmer = () => aParent({}, { ...place, answers: { 'difference-child': words('He is much calmer', ['safer']) } });

let folder: string;
afterEach(() => rmSync(folder, { recursive: true }));

async function stored(): Promise<Response[]> {
  const store = openSqlite({ directory: folder });
  const all: Response[] = [];
  for await (const response of store.responses.list(place)) all.push(response);
  await store.close();
  return all;
}

const newest = ({ answers }: Response) => {
  const answer = answers['difference-child'];
  return answer?.kind === 'text' ? latestCoding(answer) : undefined;
};

test('recode gives stored answers the codes of today, and says what changed', async () => {
  folder = await aDataFolder([anAuthority()], [...times(3, calmer), aChild({ difference: [] }, place)]);
  const { code, stdout, stderr } = await runOn(folder, 'recode', '--round', '2026-autumn');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`Code frame larc-1, coder ${coderVersion}\nResponses read        4\n`);
  expect(stdout).toMatch(/^Answers in words {6}4\nCoded again {11}4\nCodes changed in {6}3$/mu);
  expect(stdout).toMatch(/^calmer +3 +0$/mu);
  expect(stdout).toMatch(/^safer +0 +3$/mu);
  const again = await runOn(folder, 'recode', '--round', '2026-autumn', '--authority', 'essex');
  expect(again.stdout).toMatch(/^Coded again +0$/mu);
});

test('recode --dry-run stores nothing', async () => {
  folder = await aDataFolder([anAuthority()], [calmer()]);
  const before = await stored();
  const { stdout } = await runOn(folder, 'recode', '--round', '2026-autumn', '--dry-run');
  expect(stdout).toMatch(/a trial, nothing was stored[^]*^Coded again +1$/mu);
  expect(await stored()).toEqual(before);
});

test('the report after recode counts the new codes, and what people confirmed as they confirmed it', async () => {
  const sure = () => aParent({}, { ...place, answers: { ...calmer().answers, ...confirmed('difference', ['safer']) } });
  folder = await aDataFolder([anAuthority()], [...times(5, calmer), ...times(6, sure)]);
  await runOn(folder, 'recode', '--round', '2026-autumn');
  const { stdout } = await runOn(folder, 'report', '--authority', 'essex', '--round', '2026-autumn', '--format', 'csv');
  const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
  const given = rows.filter(({ rank }) => rank !== '');
  expect(given.map(({ code, people, coder_version }) => `${code} ${people} ${coder_version}`)).toEqual([
    `safer 6 ${coderVersion};rules-1`,
    `calmer 5 ${coderVersion};rules-1`,
  ]);
});

test('recode killed half way and run again codes every answer once', async () => {
  folder = await aDataFolder([anAuthority()], times(600, calmer));
  const script = fileURLToPath(new URL('../../../bot/commands/recode.ts', import.meta.url));
  const env = { ...process.env, DATA_DIR: folder, AUTHORITIES: join(folder, 'authorities.json') };
  const child = spawn(process.execPath, [script, '--round', '2026-autumn'], { env, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const coded = async () => (await stored()).filter((response) => newest(response)?.coder === coderVersion).length;
  while ((await coded()) === 0);
  child.kill('SIGKILL');
  await ended;
  const half = await coded();
  const { stdout } = await runOn(folder, 'recode', '--round', '2026-autumn');
  expect(stdout).toMatch(new RegExp(`^Coded again +${600 - half}$`, 'mu'));
  const all = await stored();
  expect(all.map(({ answers }) => (answers['difference-child'] as { recodings: object[] }).recodings.length)).toEqual(
    Array(600).fill(1),
  );
});

test.each([
  ['no round', [], ['--round']],
  ['an unknown round', ['--round', '2019'], ["'2019'", '2026-autumn']],
  ['an unknown authority', ['--round', '2026-autumn', '--authority', 'nowhere'], ['"nowhere"']],
  ['a second coder that is off', ['--round', '2026-autumn', '--second-coder'], ['--second-coder', 'SECOND_CODER']],
])('recode with %s is refused with what was expected', async (_, args, said) => {
  folder = await aDataFolder([anAuthority()], []);
  const { code, stdout, stderr } = await runOn(folder, 'recode', ...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  for (const part of said) expect(stderr).toContain(part);
});
