import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** What a file held at one time. */
export interface InputStamp {
  /** SHA-256 of its bytes. */
  hash: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** Throws, saying what to do, where there is no such file. */
export async function stampOf(file: string): Promise<InputStamp> {
  const { size, mtimeMs: changedAt } = await statFile(file);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { hash: hash.digest('hex'), size, changedAt };
}

export async function isUnchanged(file: string, { hash, size, changedAt }: InputStamp): Promise<boolean> {
  const now = await stampOf(file).catch(() => undefined);
  return now !== undefined && now.hash === hash && now.size === size && now.changedAt === changedAt;
}

export async function statFile(file: string) {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new Error(`Cannot read ${file}: there is no such file.`);
  if (!found.isFile()) throw new Error(`Expected ${file} to be a file, but it is a folder or a device.`);
  return found;
}
