import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parseCodedAnswers } from '../../coding/training/answers.ts';

export interface BankSpeed {
  rows: number;
  seconds: number;
  /** Bytes resident at the most. */
  peakMemory: number;
}

/** Codes a table of old answers into a workbook, as `npm run code` does: the answers of the files again and again. */
export function bankSpeed(files: readonly URL[], rows: number): BankSpeed {
  const folder = mkdtempSync(join(tmpdir(), 'family-views-bank-'));
  try {
    const table = join(folder, 'answers.csv');
    writeFileSync(table, tableOf(files, rows));
    const begun = performance.now();
    const { status, stderr } = spawnSync('npm', ['run', '-s', 'code', '--', table, ...options(folder)], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import=${new URL('./peakMemory.ts', import.meta.url).href}` },
    });
    if (status !== 0) throw new Error(`npm run code ended with ${status}: ${stderr}`);
    const peaks = [...stderr.matchAll(/peak memory (\d+)/g)].map(([, bytes]) => Number(bytes));
    return { rows, seconds: (performance.now() - begun) / 1000, peakMemory: Math.max(...peaks) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function options(folder: string): string[] {
  return ['--text', 'text', '--respondent-column', 'respondent', '--question-column', 'question'].concat(
    '--out',
    join(folder, 'coded.xlsx'),
  );
}

function tableOf(files: readonly URL[], rows: number): string {
  const answers = files.flatMap((file) => parseCodedAnswers(readFileSync(file, 'utf8'), file.pathname));
  const lines = Array.from({ length: rows }, (_, at) => answers[at % answers.length]!);
  return stringify(
    lines.map(({ respondent, question, text }, at) => ({ row: at + 1, respondent, question, text })),
    { header: true },
  );
}
