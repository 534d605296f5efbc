import { notNames } from './nameContext.ts';
import { nameLists } from './nameLists.ts';
import { isNearWord } from './nearWords.ts';

/** Whether one of the words is no ordinary word, town or service, so that after "live at" or "goes to" it names a house. */
export function isUnknownPlace(words: string): boolean {
  const plain = wordsOf(words);
  if (!isNoTown(words)) return false;
  if (/^st\.?$/.test(plain[0]!)) return plain.length > 1;
  // Nobody misspells with a capital: "Fairways".
  const isCapital = /^\p{Lu}/u.test(words);
  return plain.some((word) => word.length > 3 && !nameLists.isWord(word) && (isCapital || !isNearWord(word)));
}

/** "Family Hub", "Early Help", "Citizens Advice": capitals, but services, which stay. */
export function isService(words: string): boolean {
  return / (?:hub|help|services?|council|advice|team|start)$/iu.test(words);
}

/** Whether no word is a part of the name of a town or a service. */
export function isNoTown(words: string): boolean {
  return !wordsOf(words).some((word) => notNames.test(word) || nameLists.isTown(word));
}

function wordsOf(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[ -]/)
    .map((word) => word.replace(/['’]s?$/u, ''));
}
