import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, readFile, rm, writeFile } from 'node:fs/promises';

/**
 * Keeps a second run from writing the same output at the same time. Resolves to a function that gives the lock back; a run
 * that was killed leaves the file behind, and the next one takes it over. Throws when the other run is still alive, and when
 * the file does not say whose it is.
 */
export async function lock(file: string): Promise<() => Promise<void>> {
  if (!(await take(file))) {
    await removeLeftBehind(file);
    if (!(await take(file))) throw new Error(held(file, 'that has just begun'));
  }
  return () => rm(file, { force: true });
}

/** The file appears under its name with the process in it: nobody ever meets an empty one of a run that has just begun. */
async function take(file: string): Promise<boolean> {
  const own = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(own, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    await link(own, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // Memory sticks know no second names.
      return copyFile(own, file, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** One run at a time: else one could remove what another has just put in the place of the same dead run's lock. */
async function removeLeftBehind(file: string): Promise<void> {
  await refuseIfHeld(file);
  const guard = `${file}.takeover`;
  if (!(await take(guard))) throw new Error(held(guard, 'that has just begun'));
  try {
    await refuseIfHeld(file);
    await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function refuseIfHeld(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string' && text.code === 'ENOENT') return;
  const owner = typeof text === 'string' && /^\d+$/u.test(text) ? Number(text) : undefined;
  if (owner === undefined) throw new Error(held(file, 'that cannot be told'));
  if (owner !== process.pid && isAlive(owner)) throw new Error(held(file, `process ${owner}`));
}

function held(file: string, owner: string): string {
  return `Another run (${owner}) writes the same output. Wait for it; if there is none, remove ${file}.`;
}

/** Signal 0 only asks; a process of somebody else answers EPERM. */
function isAlive(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
