import { realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const endings = ['.xlsx', '.csv', '.jsonl'];

/** Finds out before the work begins, not after it, that the output cannot be written. Throws what a person can act on. */
export async function checkOutput({ file, out }: { file: string; out: string }): Promise<void> {
  if (!endings.some((ending) => out.endsWith(ending)))
    throw new Error(`Expected --out to end in ${endings.join(', ')}, got ${out}.`);
  const folder = await stat(dirname(resolve(out))).catch(() => undefined);
  if (!folder?.isDirectory()) throw new Error(`Cannot write ${out}: its folder does not exist. Make it first.`);
  const found = await stat(out).catch(() => undefined);
  if (found && !found.isFile()) throw new Error(`Cannot write ${out}: it is a folder or a device.`);
  if (await isSame(file, out))
    throw new Error(`Expected --out to be another file than ${file}, which it would replace.`);
}

/** Also by another name, such as a link. */
async function isSame(file: string, out: string): Promise<boolean> {
  const [one, other] = await Promise.all([file, out].map((name) => realpath(name).catch(() => undefined)));
  return one !== undefined && one === other;
}
