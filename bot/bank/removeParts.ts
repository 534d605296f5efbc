import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Removes what a run that was killed while it wrote left behind: half an output, with what families said. */
export async function removeParts(out: string): Promise<void> {
  const folder = dirname(out);
  const isPart = (name: string) =>
    name.startsWith(`.${basename(out)}.`) && /^\.[0-9a-f]{8}\.part$/u.test(name.slice(basename(out).length + 1));
  const parts = (await readdir(folder)).filter(isPart);
  await Promise.all(parts.map((name) => rm(join(folder, name))));
}
