import { once } from 'node:events';
import { codeLines } from '../bank/codeLines.ts';
import { looksLikeTable } from '../bank/looksLikeTable.ts';

/** Beyond these a file is something else than JSON lines, and its every line is wrong. */
const mostReported = 20;
const tableOptions =
  '--text "COLUMN" --respondent parent (or --respondent-column "COLUMN") --question difference (or --question-column "COLUMN") --out coded.xlsx';

/** Codes JSON lines to standard output; what is wrong with a line goes to standard error, and the others still come out. */
export async function codeJsonLines(file: string | undefined): Promise<void> {
  if (file !== undefined && (await looksLikeTable(file)))
    throw new Error(`${file} looks like a table. To code a table, give ${tableOptions}; see --help.`);
  try {
    await codeAll(file);
  } catch (error) {
    fail(
      `Cannot read ${file ?? 'standard input'}: ${(error as Error).message}\nGive a file of JSON lines; see --help.`,
    );
  }
}

async function codeAll(file: string | undefined): Promise<void> {
  let wrong = 0;
  for await (const line of codeLines(file)) {
    if ('coded' in line) await write(line.coded);
    else if (++wrong <= mostReported) fail(line.wrong);
  }
  const more = wrong - mostReported;
  if (more > 0) fail(`${more} more lines were left out. If this is a table, give its file and ${tableOptions}.`);
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
