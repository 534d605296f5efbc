import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** What the model depends on, besides the code. */
const folders = [
  './data/',
  '../english/',
  '../frames/larc-1/',
  '../frames/larc-1/cues/',
  '../frames/larc-1/languages/',
];

/** SHA-256 over the names and bytes of all inputs; the model records it. */
export function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const folder of folders.map((path) => new URL(path, import.meta.url))) {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const name of files.map((entry) => entry.name).sort()) {
      hash.update(name).update(readFileSync(new URL(name, folder)));
    }
  }
  return hash.digest('hex');
}
