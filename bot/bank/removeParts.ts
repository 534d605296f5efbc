import { rm } from 'node:fs/promises';
import { partsOf } from '../commands/parts.ts';
import { outputNames } from './outputNames.ts';

/** Removes what a run that was killed while it wrote left behind: half an output, with what families said. */
export async function removeParts(out: string): Promise<void> {
  const parts = await Promise.all(outputNames(out).map(partsOf));
  await Promise.all(parts.flat().map((part) => rm(part)));
}
