/* global process */
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests of one run leave behind goes into a folder that is removed at its end. */
export default function makeTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'family-views-'));
  // Some tests look at it as another user.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
}
