import { open, rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { newPart, partsOf } from './parts.ts';

/** No write takes so long: its process was killed. In ms. */
const LEFT_BEHIND_MS = 24 * 60 * 60_000;

/**
 * Writes a file whole or not at all. The bytes go to a temporary file beside it, which takes its name at the end: a crash
 * or a full disk leaves no half file under that name, and what was there before stays. Only its owner can read it, since
 * it holds what families said, and what a killed process left of it is removed by the first write a day later. Throws an
 * Error that names the file.
 */
export async function replaceFile(file: string, fill: (sink: Writable) => Promise<void>): Promise<void> {
  await refuseUnlessFile(file);
  const part = newPart(file);
  try {
    await removeLeftBehind(file);
    await writePart(part, fill);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw explained(file, error);
  }
}

async function removeLeftBehind(file: string): Promise<void> {
  for (const part of await partsOf(file)) {
    // Gone: another process has just finished it.
    const found = await stat(part).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > LEFT_BEHIND_MS) await rm(part, { force: true });
  }
}

/** Devices and folders must not be replaced by a file: as root, renaming over /dev/null would work. */
async function refuseUnlessFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found && !found.isFile())
    throw new Error(`Expected the name of a file to write, got ${file}, which is a folder or a device`);
}

async function writePart(part: string, fill: (sink: Writable) => Promise<void>): Promise<void> {
  const handle = await open(part, 'wx', 0o600);
  const sink = handle.createWriteStream({ flush: true });
  const closed = new Promise<void>((resolve) => sink.once('close', () => resolve()));
  try {
    await fill(sink);
  } finally {
    sink.destroy();
    await closed;
  }
}

/** What goes wrong with the rows keeps its own words. */
function explained(file: string, cause: unknown): unknown {
  const reason = isNativeError(cause) && 'code' in cause && reasons[String(cause.code)];
  return reason ? new Error(`Expected to write ${file}, but ${reason}. Nothing was changed.`, { cause }) : cause;
}

const reasons: Partial<Record<string, string>> = {
  ABORT_ERR: 'it was stopped before the end',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is not a folder',
  EACCES: 'this is not allowed there',
  EPERM: 'this is not allowed, or the file is open in another program',
  EBUSY: 'the file is open in another program',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EIO: 'the disk does not work',
  ENAMETOOLONG: 'its name is too long',
  EDQUOT: 'the disk quota is used up',
};
