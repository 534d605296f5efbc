import { ConflictError } from './responseStore.ts';
import type { Text } from './textStore.ts';

/** Throws ConflictError unless `text` was read from what is stored now; undefined: no such text. */
export function checkTextVersion({ id, version }: Text, stored: number | undefined): void {
  if (version === stored) return;
  const found = stored === undefined ? 'no such text' : `version ${stored}`;
  throw new ConflictError(`Expected text ${id} at version ${version}, found ${found}: read it again.`);
}
