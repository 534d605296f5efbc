import { isEnglish, sentencesOf } from '../concerns/words.ts';
import { notNames } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import { tokensOf, type Token } from './nameTokens.ts';
import { isCalled, isNameHere, isTitled } from './nameSigns.ts';
import { isOrdinary } from './besideNames.ts';
import { isUnknownCapital, isUnknownName, looksLikeSlang } from './unknownNames.ts';
import type { Span } from './span.ts';

/** Names of people: those in the lists in any case, and unknown words where the text says that they are names. */
export function findNames(text: string, language = 'en'): Span[] {
  const tokens = tokensOf(text);
  const english = language === 'en' || isEnglish(sentencesOf(text, 'english'));
  const found = new Set<number>();
  tokens.forEach((_, at) => {
    if (isName(tokens, at, english)) found.add(at);
  });
  if (english) addCompanions(tokens, found);
  addSurnames(tokens, found);
  return [...found]
    .sort((a, b) => a - b)
    .map((at) => ({ start: tokens[at]!.start, end: tokens[at]!.end, kind: 'name' }));
}

function isName(tokens: Token[], at: number, english: boolean): boolean {
  const token = tokens[at]!;
  if (/n['’]t$/.test(token.plain)) return false;
  if (isTitled(tokens, at, english)) return true;
  if (notNames.test(token.plain)) return false;
  const isDoubtful = lists.isAlsoWord(token.plain) || (!english && lists.isWordElsewhere(token.plain));
  if (isListed(token.plain) && !isDoubtful) return true;
  if (token.isCapital && lists.isBentName(token.plain)) return true;
  if (isCalled(tokens, at, english)) return true;
  if (lists.isFirstName(token.plain) || isDoubtful) return isNameHere(tokens, at);
  return english ? isUnknownName(tokens, at) : isUnknownCapital(tokens, at);
}

/** "Lily-Mae" is a name when its parts are. */
function isListed(plain: string): boolean {
  if (lists.isFirstName(plain)) return true;
  const parts = plain.split('-');
  return parts.length > 1 && parts.every((part) => lists.isFirstName(part));
}

/** The unknown word in "rosie and bex". */
function addCompanions(tokens: Token[], found: Set<number>): void {
  tokens.forEach((token, at) => {
    const and = tokens[at - 1];
    if (found.has(at) || !found.has(at - 2) || !and || !/^(?:and|n|i|si|y|e|aur|te|ane|ar|و|اور)$/.test(and.plain))
      return;
    const isUnknown = !isOrdinary(token.plain) && !notNames.test(token.plain) && !looksLikeSlang(token.plain);
    if (isUnknown && token.plain.length > 2 && /^[a-z-]+$/.test(token.plain)) found.add(at);
  });
}

/** The capital or known surname after a first name. */
function addSurnames(tokens: Token[], found: Set<number>): void {
  tokens.forEach((token, at) => {
    if (!found.has(at - 1) || found.has(at) || !token.isNext || token.opensSentence) return;
    const isSurname =
      (lists.isLastName(token.plain) || lists.isLastName(token.plain.replace(/s$/, ''))) &&
      (token.isCapital || !lists.isWord(token.plain));
    if (isSurname || (token.isCapital && !notNames.test(token.plain) && !lists.isWord(token.plain))) found.add(at);
  });
}
