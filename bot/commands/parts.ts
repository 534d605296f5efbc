import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A name beside `file` to write it under until it is whole. */
export function newPart(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.part`);
}

/** What writes of `file` that go on, or that were killed, hold so far. */
export async function partsOf(file: string): Promise<string[]> {
  const start = `.${basename(file)}.`;
  const names = await readdir(dirname(file));
  const parts = names.filter((name) => name.startsWith(start) && /^[0-9a-f]{8}\.part$/u.test(name.slice(start.length)));
  return parts.map((name) => join(dirname(file), name));
}
