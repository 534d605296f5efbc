import { open, readFile, rm } from 'node:fs/promises';

/**
 * Keeps a second run from writing the same output at the same time. Resolves to a function that gives the lock back; a run
 * that was killed leaves the file behind, and the next one takes it over. Throws when the other run is still alive.
 */
export async function lock(file: string): Promise<() => Promise<void>> {
  const owner = await ownerOf(file);
  if (owner !== undefined && isAlive(owner))
    throw new Error(`Another run (process ${owner}) writes the same output. Wait for it, or remove ${file}.`);
  await rm(file, { force: true });
  const handle = await open(file, 'wx');
  await handle.writeFile(String(process.pid));
  await handle.close();
  return () => rm(file, { force: true });
}

async function ownerOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^\d+$/u.test(text) && Number(text) !== process.pid ? Number(text) : undefined;
}

/** Signal 0 only asks; a process of somebody else answers EPERM. */
function isAlive(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
