import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../../../reports/formats/formats.ts';
import { megabytes } from '../megabytes.ts';
import { databaseIn, fill, ROUND } from './fill.ts';
import { hasShell, measureCommand, measureQuery, type Measured } from './measure.ts';
import { pageTimes } from './pages.ts';
import { exportQuery, tableQuery } from './queries.ts';

/** The council whose figures are counted alone. */
const COUNCIL = { slug: 'essex', code: 'E10000012' };
/** People of one council whose pages are opened. */
const OF_A_COUNCIL = 10_000;
/** Exports that are measured, where the project has them. */
const FILES = ['csv', 'parquet'].filter((name) => name in formats);

/** Figures and files of an embedded store with `people` responses beside plain SQL, then every page of a council. */
export async function reports(people: number): Promise<void> {
  await inFolder(async (folder) => await figuresAndFiles(folder, people));
  await inFolder(async (folder) => {
    await fill(folder, OF_A_COUNCIL, COUNCIL.code);
    console.log(`\nStaff pages of a council with ${OF_A_COUNCIL} responses, over HTTP, 50 times each:`);
    for (const { address, first, p50, p95 } of await pageTimes(folder, COUNCIL.slug))
      console.log(
        `  ${address}: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; the first time ${first.toFixed(0)} ms`,
      );
  });
}

async function figuresAndFiles(folder: string, people: number): Promise<void> {
  const begun = performance.now();
  await fill(folder, people);
  console.log(`Embedded store with ${people} responses of 14 councils, filled in ${secondsSince(begun)}.`);
  console.log(
    `Plain SQL runs in ${(await hasShell()) ? 'the sqlite3 shell' : 'better-sqlite3: sqlite3 is not installed'}.`,
  );
  const out = join(folder, 'out');
  const report = (authority: string) =>
    measureCommand('report', ['--authority', authority, '--round', ROUND, '--format', 'json'], { folder, out });
  const query = (text: string) => measureQuery(databaseIn(folder), text, out);

  print('Table 1 of all councils, the first time: summaries are made', await report('all'));
  for (const [of, authority, code] of [
    ['one council', COUNCIL.slug, COUNCIL.code],
    ['all councils', 'all'],
  ] as const) {
    const ours = await report(authority);
    print(`Table 1 of ${of}, with all breakdowns and margins`, ours);
    compare('the same counts in plain SQL', ours, await query(tableQuery(true, code)));
    compare('without the breakdowns', ours, await query(tableQuery(false, code)));
  }
  const baseline = await query(exportQuery());
  for (const format of FILES) {
    const file = join(folder, `all.${format}`);
    const args = ['--authority', 'all', '--round', ROUND, '--format', format, '--out', file];
    const ours = await measureCommand('export', args, { folder, out, file });
    print(`Export of all rows, ${format}`, ours);
    compare('the same columns in plain SQL as CSV', ours, baseline);
    rmSync(file);
  }
}

function print(what: string, { seconds, peakMemory, written }: Measured): void {
  const memory = peakMemory ? `, ${megabytes(peakMemory)} resident at the most` : '';
  console.log(`${what}: ${seconds.toFixed(1)} s${memory}, ${megabytes(written)} written`);
}

function compare(what: string, ours: Measured, baseline: Measured): void {
  print(`  ${what}`, baseline);
  console.log(`  ratio: ${(ours.seconds / baseline.seconds).toFixed(2)}`);
}

function secondsSince(begun: number): string {
  return `${((performance.now() - begun) / 1000).toFixed(0)} s`;
}

/** In a folder within another, as the service keeps its keys beside its data. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'family-views-reports-'));
  try {
    await use(join(folder, 'data'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
