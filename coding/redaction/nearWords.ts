import { commonWords, ordinaryWords } from './ordinaryWords.ts';

/** Likelier an English word misspelt or with an ending than a name. */
export function isNearWord(plain: string): boolean {
  return plain.length >= 4 && (isMisspelt(plain) || isBentWord(plain));
}

/** One letter more, less, other or swapped makes a common word. */
function isMisspelt(plain: string): boolean {
  if (aLetterLess.has(plain)) return true;
  return Array.from(plain, (_, at) => [plain.slice(0, at), plain.slice(at + 1)] as const).some(
    ([left, right], at) =>
      commonWords.has(left + right) ||
      aLetterOther.has(`${left}?${right}`) ||
      commonWords.has(left + right.slice(0, 1) + plain[at]! + right.slice(1)),
  );
}

/** Common words without one of their letters, and with a mark in place of one: an index, as trying 26 letters takes long. */
const aLetterLess = new Set<string>();
const aLetterOther = new Set<string>();
for (const word of commonWords) {
  for (let at = 0; at < word.length; at += 1) {
    aLetterLess.add(word.slice(0, at) + word.slice(at + 1));
    aLetterOther.add(`${word.slice(0, at)}?${word.slice(at + 1)}`);
  }
}

/** "Stumbles", "scrapping", "texted": a word with one of its endings. */
function isBentWord(plain: string): boolean {
  const ending = /(?:s|es|ed|ing|er|ers|in|ly)$/.exec(plain)?.[0];
  if (ending === undefined) return false;
  const stem = plain.slice(0, -ending.length);
  return stem.length > 2 && [stem, `${stem}e`, stem.slice(0, -1)].some((word) => ordinaryWords.has(word));
}
