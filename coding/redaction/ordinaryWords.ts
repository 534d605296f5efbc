import { readFileSync } from 'node:fs';

/** English words that are not names, or not only names: about 21,000, see `docs/redaction.md` for where they are from. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  readFileSync(new URL('./words/english.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'),
);
