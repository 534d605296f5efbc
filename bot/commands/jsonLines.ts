import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { readJsonRows, type JsonRow } from '../bank/jsonRows.ts';
import { onOutputError } from './onOutputError.ts';

/** A command that turns each JSON line into another. */
export interface LineCommand {
  /** As in `npm run redact`. */
  name: string;
  description: string;
  /** What a line must be, for the help and for what is said of bad lines. */
  expected: string;
  example: string;
  /** The row to write, or what is wrong with the row read. */
  convert: (row: JsonRow) => object | string;
}

/**
 * Turns JSON lines from a file, or standard input without one, into JSON lines on standard output. A bad line is reported by
 * its number and left out, never repeated; the others still come out.
 */
export async function runLineCommand({ name, description, expected, example, convert }: LineCommand): Promise<void> {
  process.stdout.on('error', onOutputError(name));
  await new Command(`npm run ${name} --`)
    .description(`${description} Reads JSON lines from a file or standard input, writes JSON lines.`)
    .argument('[file]', `${expected} a line; standard input without it`)
    .addHelpText('after', `\nExample:\n  ${example}`)
    .action((file: string | undefined) => convertLines(file, expected, convert))
    .parseAsync();
}

async function convertLines(file: string | undefined, expected: string, convert: LineCommand['convert']) {
  const input = file === undefined ? process.stdin : createReadStream(file);
  try {
    for await (const line of readJsonRows(input as AsyncIterable<Buffer>)) {
      const converted = 'wrong' in line ? line.wrong : convert(line.row);
      if (typeof converted !== 'string') await write(`${JSON.stringify(converted)}\n`);
      else fail(`Line ${line.number}: expected ${expected} a line, got ${converted}. The line was left out.`);
    }
  } catch (error) {
    const cause = `Cannot read ${file ?? 'standard input'}: ${(error as Error).message}`;
    fail(`${cause}\nGive a file of JSON lines; see --help.`);
  }
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(line)) await once(process.stdout, 'drain');
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
