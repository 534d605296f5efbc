import { readFileSync } from 'node:fs';

/** English words that are not names, or not only names: about 26,000, see `docs/redaction.md` for where they are from. */
export const ordinaryWords: ReadonlySet<string> = readWords('english.txt');

/** Those of them that are said most, 6,000: what a misspelt word is likely to be. */
export const commonWords: ReadonlySet<string> = readWords('common.txt');

function readWords(file: string): Set<string> {
  return new Set(
    readFileSync(new URL(`./words/${file}`, import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  );
}
