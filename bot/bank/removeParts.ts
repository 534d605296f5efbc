import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { outputNames } from './outputNames.ts';

/** Removes what a run that was killed while it wrote left behind: half an output, with what families said. */
export async function removeParts(out: string): Promise<void> {
  const folder = dirname(out);
  const names = outputNames(out).map((name) => basename(name));
  const parts = (await readdir(folder)).filter((part) => names.some((name) => isPartOf(name, part)));
  await Promise.all(parts.map((part) => rm(join(folder, part))));
}

/** The names that `replaceFile` writes under before a file is whole. */
function isPartOf(name: string, part: string): boolean {
  return part.startsWith(`.${name}.`) && /^\.[0-9a-f]{8}\.part$/u.test(part.slice(name.length + 1));
}
