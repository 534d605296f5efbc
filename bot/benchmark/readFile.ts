import { createReadStream } from 'node:fs';

/** Files are a few kilobytes; whatever is larger is something else. */
export const MOST_BYTES = 256 * 1024;

/** The text of a file that others made. Reads no more than is needed to refuse it. Throws an Error that says what was expected. */
export async function readFileOf(name: string): Promise<string> {
  const bytes = await firstBytes(name);
  if (bytes.length > MOST_BYTES)
    throw new Error(
      `expected ${MOST_BYTES / 1024} kB at most, got more: "npm run benchmark -- export" writes much less`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('expected a text file, got something else: have it sent again');
  }
}

async function firstBytes(name: string): Promise<Buffer> {
  try {
    return Buffer.concat(await Array.fromAsync(createReadStream(name, { end: MOST_BYTES }), (bytes: Buffer) => bytes));
  } catch (cause) {
    throw new Error(`expected a file that can be read, got ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
}
