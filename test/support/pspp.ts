import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

const run = promisify(execFile);

/** What PSPP makes of a system file. */
export interface Opened {
  /** Cases by variable, as text; dates are month/day/year. */
  cases: Record<string, string>[];
  /** Rows of each table that the commands print, by its title; its heading is the first row. */
  tables: Map<string, string[][]>;
}

/** Opens the file in PSPP and runs commands on it. Throws with what PSPP says of a file or command it does not understand. */
export async function openInPspp(file: Buffer, commands: string[] = []): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'family-views-pspp-'));
  const [sav, csv, syntax, output] = ['file.sav', 'cases.csv', 'commands.sps', 'output.csv'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  writeFileSync(sav, file);
  writeFileSync(syntax, ['SET WORKSPACE=100000.', `GET FILE='${sav}'.`, ...commands].join('\n'));
  const converted = await run('pspp-convert', [sav, csv]);
  const listed = await run('pspp', ['-O', 'format=csv', '-o', output, syntax]);
  const complaints = converted.stderr + listed.stderr;
  if (complaints) throw new Error(`Expected PSPP to say nothing, got: ${complaints}`);
  return {
    cases: parse(readFileSync(csv), { columns: true, relax_column_count: true }),
    tables: tablesIn(readFileSync(output, 'utf8')),
  };
}

function tablesIn(output: string): Map<string, string[][]> {
  const rows: string[][] = parse(output, { relax_column_count: true, skip_empty_lines: true });
  const tables = new Map<string, string[][]>();
  let title = '';
  for (const row of rows) {
    if (row[0]!.startsWith('Table: ')) tables.set((title = row[0]!.slice(7)), []);
    else tables.get(title)?.push(row);
  }
  return tables;
}
