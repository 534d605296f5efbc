import { notNames } from './nameContext.ts';
import { nameLists } from './nameLists.ts';
import { isNearWord } from './nearWords.ts';

/** Whether one of the words is no ordinary word, town or service, so that after "live at" or "year 7 at" it names a house. */
export function isUnknownPlace(words: string): boolean {
  const plain = words
    .toLowerCase()
    .split(/[ -]/)
    .map((word) => word.replace(/['’]s?$/u, ''));
  if (plain.some((word) => notNames.test(word) || nameLists.isTown(word))) return false;
  if (/^st\.?$/.test(plain[0]!)) return plain.length > 1;
  return plain.some((word) => word.length > 3 && !nameLists.isWord(word) && !isNearWord(word));
}
