import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../coding/', import.meta.url));
/** Folders that coding an answer reads nothing from. */
const aside = /^(?:concerns|evaluation|training)(?:[\\/]|$)/u;

/**
 * SHA-256 of the coder and the redaction: programs, model, cues, words. Whoever mends a cue gets other codes with the same
 * version and the same model.
 */
export function hashOfCoder(): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  for (const path of paths.filter((each) => !aside.test(dirname(each))).sort())
    hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}
