import { commonWords, ordinaryWords } from './ordinaryWords.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Likelier an English word misspelt or with an ending than a name. */
export function isNearWord(plain: string): boolean {
  return plain.length >= 4 && (isMisspelt(plain) || isBentWord(plain));
}

/** One letter more, less, other or swapped makes a common word. */
function isMisspelt(plain: string): boolean {
  const splits = Array.from({ length: plain.length + 1 }, (_, at) => [plain.slice(0, at), plain.slice(at)] as const);
  return splits.some(
    ([left, right]) =>
      commonWords.has(left + right.slice(1)) ||
      commonWords.has(left + (right[1] ?? '') + (right[0] ?? '') + right.slice(2)) ||
      letters.some(
        (letter) => commonWords.has(left + letter + right.slice(1)) || commonWords.has(left + letter + right),
      ),
  );
}

/** "Stumbles", "scrapping", "texted": a word with one of its endings. */
function isBentWord(plain: string): boolean {
  const ending = /(?:s|es|ed|ing|er|ers|in|ly)$/.exec(plain)?.[0];
  if (ending === undefined) return false;
  const stem = plain.slice(0, -ending.length);
  return stem.length > 2 && [stem, `${stem}e`, stem.slice(0, -1)].some((word) => ordinaryWords.has(word));
}
