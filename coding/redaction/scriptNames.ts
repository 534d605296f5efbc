import { foldLetters } from '../normalText.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';
import { isFirstAndBorne, isPaired, noNameEnding, speaksWith } from './scriptPlace.ts';
import {
  isContext,
  withoutEndings,
  withoutPrefixes,
  people,
  called,
  titles,
  honorificsAfter,
  copulas,
  self,
  selfEnd,
  verbsAfter,
  mine,
  markers,
  describing,
  objects,
  acts,
} from './scriptWords.ts';

export function isOtherScript(token: Token): boolean {
  return /[\p{Script=Arabic}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}]/u.test(token.text);
}

/**
 * Whether a word is a name; it goes whole, with what is written onto it. These scripts have no capitals, and write case endings
 * (Bengali, Gujarati) or small words (Arabic) onto names: a list, the sound or the words around must tell.
 */
export function isScriptName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  // "Our neighbour is good": what is said of people.
  if (acts.has(token.plain)) return false;
  const parts = [token, ...withoutEndings(token), ...withoutPrefixes(token)];
  const isWord = lists.isScriptWord(token.plain);
  const isNamed = isNamedAround(tokens, at);
  const isDoing = tokens[at + 1]?.isNext === true && verbsAfter.has(tokens[at + 1]!.plain);
  if (isWord && !parts.some(({ plain }) => lists.isFirstName(plain))) return false;
  const isListed = parts.some(
    (part) =>
      lists.isFirstName(part.plain) &&
      (isNamed || isDoing || isPaired(tokens, at) || !lists.isAlsoWord(part.plain) || part !== token),
  );
  if (isListed && (isNamed || isDoing || isPaired(tokens, at) || !isWord)) return true;
  if (isWord) return false;
  if (/^(?:عبدال|عبدل)|.{2,}(?:ਜੀਤ|ਪ੍ਰੀਤ|ਦੀਪ|ਵਿੰਦਰ|ਿੰਦਰ|ਨੂਰ|ਲੀਨ|ਵੀਰ|ਮੀਤ|ਜੋਤ|ਬੀਰ)$/u.test(token.plain.normalize('NFKD')))
    return true;
  const isSounding = parts.some(
    (part) =>
      lists.soundsLikeName(part.plain, isNamed) &&
      (part === token || part.plain.length > 3) &&
      (isNamed || !noNameEnding.test(token.text)) &&
      !lists.isScriptWord(part.plain),
  );
  if (isSounding || isFirstAndBorne(tokens, at)) return true;
  const isVerb = /^(?:ی|ت|ن|ب[یت])/u.test(token.plain) && /\p{Script=Arabic}/u.test(token.text);
  // "Bilawal" begins as an Arabic word with a preposition would.
  const read = isNamed ? parts.slice(0, 1) : parts.slice(0, 2);
  const isUnknown = !isVerb && read.every(({ plain }) => !lists.isScriptWord(plain) && !isContext(plain));
  return isUnknown && token.plain.length > 2 && (isNamed || isMarked(tokens, at) || isBetweenSigns(tokens, at));
}

/** "X ਨੂੰ", "x کو", "xকে", "xને": what marks those to or by whom something is done, and hardly a thing. */
function isMarked(tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  if (after?.isNext && markers.has(after.plain)) return true;
  const stem = /^(?<stem>[\p{L}\p{M}]{3,})(?:কে|ભાઈ|ભાઈએ|ભાઈને|બેન|બેને|બેનને|બહેન|બહેને|ને)$/u.exec(token.text)?.groups?.stem;
  return stem !== undefined && !lists.isScriptWord(foldLetters(stem)) && !isContext(foldLetters(stem));
}

/**
 * "Our x came", "with x", "x cries": an unknown word after a possessive, or before what follows people at least as often as things.
 * Arabic writes too much onto its words for that.
 */
function isBetweenSigns(tokens: readonly Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (token.plain.length < 4 || noNameEnding.test(token.text) || !after?.isNext || isOfThings.test(token.text))
    return false;
  const isOwned = before !== undefined && token.isNext && mine.has(before.plain);
  return isOwned || objects.has(after.plain) || acts.has(after.plain) || mine.has(after.plain);
}

const isOfThings = /-|^(?:ال|بال|وال|لل)|(?:وں|یں|یاں|نا|نے|تا|تی|تے|ে|ની|ના|નો|નું|ਆਂ|ੇ|ੀ)$/u;

/** "My son x", "x baji", "named x". */
function isNamedAround(tokens: readonly Token[], at: number): boolean {
  const [token, before, twoBefore, after] = [tokens[at]!, tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (after?.isNext && honorificsAfter.has(after.plain)) return true;
  if (!before || !token.isNext) return false;
  if (self.has(before.plain))
    return after === undefined || !after.isNext || selfEnd.has(after.plain) || after.before.includes(',');
  if (copulas.has(before.plain)) return twoBefore !== undefined && called.has(twoBefore.plain);
  if (
    honorificsAfter.has(before.plain) &&
    !titles.has(before.plain) &&
    twoBefore &&
    !lists.isScriptWord(twoBefore.plain) &&
    !mine.has(twoBefore.plain)
  )
    return false;
  const isOf = describing.has(before.plain) && (people.has(twoBefore?.plain ?? '') || mine.has(twoBefore?.plain ?? ''));
  return (
    isOf ||
    people.has(before.plain) ||
    called.has(before.plain) ||
    titles.has(before.plain) ||
    speaksWith(token, before, twoBefore)
  );
}
