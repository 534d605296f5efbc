import { foldLetters } from '../normalText.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';
import { acts, isContext, mine, objects, people, speaking, withoutEndings } from './scriptWords.ts';

/**
 * An unknown word that opens a sentence: in the Indian scripts, where verbs come last, any; in Arabic script before "my friend" or
 * what only follows people and things.
 */
export function isFirstAndBorne(tokens: readonly Token[], at: number): boolean {
  const [token, after, next] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (!token.opensSentence || token.plain.length < 3 || !after?.isNext || isContext(token.plain)) return false;
  if (/^ال|(?:نا|تم|وا)$/u.test(token.text)) return false;
  if (noNameEnding.test(token.text) || (after.isNext && places.test(after.text))) return false;
  if (withoutEndings(token, 1).some(({ plain }) => lists.isScriptWord(plain) || isContext(plain))) return false;
  return (
    /[\u0980-\u0aff]/u.test(token.text) ||
    objects.has(after.plain) ||
    acts.has(after.plain) ||
    (mine.has(after.plain) && next !== undefined && people.has(next.plain))
  );
}

/** "X and y", where both are listed. */
export function isPaired(tokens: readonly Token[], at: number): boolean {
  const isListed = (one: Token | undefined) => one !== undefined && lists.isFirstName(one.plain);
  const isAnd = (one: Token | undefined) => one !== undefined && ands.has(one.plain);
  const next = tokens[at + 1];
  const isJoined = next !== undefined && /^و/u.test(next.plain) && lists.isFirstName(next.plain.slice(1));
  return isJoined || (isAnd(next) && isListed(tokens[at + 2])) || (isAnd(tokens[at - 1]) && isListed(tokens[at - 2]));
}

/** Plurals, verbs and what is written onto things in Gujarati, Gurmukhi and Bengali. */
export const noNameEnding = /(?:ો|ું|ાં|ીઓ|ાઓ|વું|ੀਆਂ|ਾਂ|ਿਆ|ਣਾ|ਣ|ਦੇ|ਦੀ|ਦਾ|গুলো|গুলি|টা|টি|তে|লে|ছে|ছি|বে)$/u;
/** "On x", "in x": no person. */
const places = /^(?:પર|ઉપર|માં|નીચે|વગર|વિના|ਵਿੱਚ|ਵਿਚ|ਉੱਤੇ|ਉੱਪਰ|ਬਿਨਾਂ|উপর|উপরে|মধ্যে|ভিতরে|ছাড়া|ছাড়া)$/u;

const ands = new Set(['اور', 'আর', 'ও', 'ਤੇ', 'ਅਤੇ', 'અને', 'و'].map(foldLetters));

/** "With x", "afraid of x": no noun with an article or a possessive, as which some names end. */
export function speaksWith({ plain }: Token, before: Token, twoBefore: Token | undefined): boolean {
  const isFear = before.plain === 'من' && fears.test(twoBefore?.plain ?? '');
  if (!(speaking.has(before.plain) || isFear) || plain === 'علی') return false;
  if (lists.isFirstName(plain)) return true;
  return !isFear && !/^(?:ال|هذ|کل)|(?:ی|نا|ها|هم|ه|ات|ین|ا)$/u.test(plain);
}

const fears = /^(?:[اتين]خاف|يخاف|بخاف|خايفه?|خاءفه?|خایفه?|یخاف)$/u;
