import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { writtenNames } from './outputNames.ts';

const endings = ['.xlsx', '.csv', '.jsonl'];

/** Finds out before the work begins, not after it, that the output cannot be written. Throws what a person can act on. */
export async function checkOutput({ file, out }: { file: string; out: string }): Promise<void> {
  if (!endings.some((ending) => out.endsWith(ending)))
    throw new Error(`Expected --out to end in ${endings.join(', ')}, got ${out}.`);
  const folder = await stat(dirname(resolve(out))).catch(() => undefined);
  if (!folder?.isDirectory()) throw new Error(`Cannot write ${out}: its folder does not exist. Make it first.`);
  const input = await found(file);
  for (const name of writtenNames(out)) {
    const there = await found(name);
    if (there && !there.isFile()) throw new Error(`Cannot write ${name}: it is a folder or a device.`);
    if (there && input && there.ino === input.ino && there.dev === input.dev)
      throw new Error(`Expected --out to leave ${file} alone, but ${name}, which it would replace, is the same file.`);
  }
}

/** Of what a link leads to: one file has one number, whatever names and links lead to it. */
function found(name: string) {
  return stat(name, { bigint: true }).catch(() => undefined);
}
