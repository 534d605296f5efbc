import { createWriteStream } from 'node:fs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { openTable } from '../../../bot/bank/openTable.ts';
import type { TableOptions, TableRow } from '../../../bot/bank/table.ts';

export function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'family-views-bank-'));
}

export function aFile(name: string, content: string | Buffer, folder = aFolder()): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A zip file of these parts by path. */
export async function aZip(name: string, parts: Record<string, string>): Promise<string> {
  const file = join(aFolder(), name);
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

/** Reads a table to its end. */
export async function readTable(file: string, options: Partial<TableOptions> = {}) {
  const table = await openTable(file, { text: 'Answer', ...options });
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  table.close();
  return { header: table.header, cells: rows.map(({ cells }) => cells), rows, readAs: table.readAs };
}
