import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

const run = promisify(execFile);
/** Starting takes seconds, and minutes on a machine that has much to do. */
const patience = 240_000;
/** Comma, double quotes, UTF-8, from the first row, cells as they are shown, every sheet in a file of its own. */
const allSheets = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

/** On a screen it finds the encoding out by the byte order mark, without one it has to be told. */
const utf8Csv = 'Text - txt - csv (StarCalc):44,34,76,1';

/** Cells as LibreOffice Calc shows them, by sheet. */
export type Sheets = Map<string, string[][]>;

/**
 * Opens all files in LibreOffice Calc, with a profile of its own, so that it disturbs no other. `files`: content by
 * name, such as `tables.xlsx`; a CSV file is one sheet with the name of the file. Throws when it takes minutes.
 */
export async function openInCalc(files: Record<string, Buffer>): Promise<Map<string, Sheets>> {
  const folder = mkdtempSync(join(tmpdir(), 'family-views-calc-'));
  const out = join(folder, 'out');
  mkdirSync(out);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = async (names: string[], options: string[] = []) => {
    const paths = names.map((name) => join(folder, name));
    const all = [profile, '--headless', ...options, '--convert-to', allSheets, '--outdir', out, ...paths];
    if (names.length > 0) await run('soffice', all, { timeout: patience, killSignal: 'SIGKILL' });
  };
  const [texts, workbooks] = [true, false].map((isText) =>
    Object.keys(files).filter((name) => name.endsWith('.csv') === isText),
  ) as [string[], string[]];
  await convert(workbooks);
  await convert(texts, [`--infilter=${utf8Csv}`]);
  return new Map(Object.keys(files).map((name) => [name, sheetsOf(name, out)]));
}

/** `tables.xlsx` -> `tables-Notes.csv`, `tables-Table 1.csv`, ... */
function sheetsOf(name: string, folder: string): Sheets {
  const stem = name.replace(/\.\w+$/u, '');
  const found = readdirSync(folder).filter((file) => file.startsWith(`${stem}-`) || file === `${stem}.csv`);
  return new Map(
    found.map((file) => {
      const rows: string[][] = parse(readFileSync(join(folder, file)), { bom: true, relax_column_count: true });
      return [file.slice(stem.length).replace(/^-|\.csv$/gu, ''), rows];
    }),
  );
}
