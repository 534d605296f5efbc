/* global process */
import { rmSync } from 'node:fs';

/** Ends what `temporaryFolder.js` began. */
export default function removeTemporaryFolder() {
  rmSync(process.env.TMPDIR, { recursive: true, force: true });
}
