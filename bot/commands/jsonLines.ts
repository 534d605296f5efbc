import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export type Row = Record<string, unknown>;

/**
 * Turns JSON lines from a file, or standard input without one, into JSON lines on standard output. A bad line is reported by
 * its number and left out, never repeated; the others still come out.
 *
 * @param convert the row to write, or what is wrong with the row read.
 */
export async function convertJsonLines(
  file: string | undefined,
  expected: string,
  convert: (row: Row) => object | string,
): Promise<void> {
  process.stdout.on('error', stopWhenNobodyReads);
  const input = file === undefined ? process.stdin : createReadStream(file);
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      // Windows tools begin a file with a byte order mark.
      const plainLine = number === 1 ? line.replace(/^\ufeff/u, '') : line;
      if (plainLine.trim() !== '') await writeConverted(plainLine, number, expected, convert);
    }
  } catch (error) {
    const cause = `Cannot read ${file ?? 'standard input'}: ${(error as Error).message}`;
    fail(`${cause}\nGive a file of JSON lines; see --help.`);
  }
}

async function writeConverted(
  line: string,
  number: number,
  expected: string,
  convert: (row: Row) => object | string,
): Promise<void> {
  const row = parseRow(line);
  const converted = row ? convert(row) : 'something else than a JSON object';
  if (typeof converted === 'string')
    return fail(`Line ${number}: expected ${expected}, got ${converted}. The line was left out.`);
  const room = process.stdout.write(`${JSON.stringify(converted)}\n`);
  if (!room) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function parseRow(line: string): Row | undefined {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Row) : undefined;
  } catch {
    return undefined;
  }
}

/** `| head` closes the pipe: that is no error. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
