import { ConflictError, type Response } from './responseStore.ts';

/**
 * Throws ConflictError unless `response` was read from what is stored now, or is the first where nothing is stored.
 * The id counts too: after an erasure a new response begins at version 1 again, and an old save must not bring words back.
 */
export function checkVersion(response: Response, stored: Pick<Response, 'id' | 'version'> | undefined): void {
  if (!stored && response.version === 0) return;
  if (stored && stored.id === response.id && stored.version === response.version) return;
  const found = stored ? `response ${stored.id} at version ${stored.version}` : 'none';
  throw new ConflictError(
    `Expected response ${response.id} to be stored at version ${response.version} (0: not yet), found ${found}: read it again and redo the change.`,
  );
}
