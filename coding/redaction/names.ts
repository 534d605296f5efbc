import { isEnglish, sentencesOf } from '../concerns/words.ts';
import { addCompanions, addPairs, addParticles, addSurnames, isBeside } from './besideFound.ts';
import { followsPerson, isOrdinary, isSubject } from './besideNames.ts';
import { addLikely, isLikelyName } from './likelyNames/find.ts';
import { notNames, person } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import { isBesideTitle, isCalled, isInitial, isThing, isTitled } from './nameSigns.ts';
import { tokensOf, type Token } from './nameTokens.ts';
import { isNearWord } from './nearWords.ts';
import { hasParticle, isFirstAndActing, isNamedElsewhere, isUnknownElsewhere } from './otherNames.ts';
import { isOtherScript, isScriptName } from './scriptNames.ts';
import type { Span } from './span.ts';
import { isSaidOften, languageOf, undetermined } from './textLanguage.ts';
import { isUnknownName } from './unknownNames.ts';
import { isNameHere } from './wordsAsNames.ts';

/** Letters; nobody's name is longer, and a flood of letters would only cost time. */
const longestName = 40;

/**
 * Names of people: those in the lists in any case, unknown words where the text says that they are names, and what the
 * model takes for one.
 *
 * @param survey its language; families who speak none that it is in answer the English one in their own.
 * @param isLikely the model.
 */
export function findNames(text: string, survey = 'en', isLikely = isLikelyName): Span[] {
  const tokens = tokensOf(text);
  const language = languageOf(tokens, survey);
  const english = language === 'en' || (language === survey && isWrittenInEnglish(text, tokens));
  const found = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.text.length > longestName) return;
    const isOne = isOtherScript(token) ? isScriptName(tokens, at) : isName(tokens, at, english, language);
    if (isOne) found.add(at);
  });
  if (english) addPairs(tokens, found);
  addCompanions(tokens, found, english);
  addSurnames(tokens, found, english);
  addParticles(tokens, found, english ? 'en' : language);
  addLikely(tokens, found, language, isLikely);
  return joined(tokens, found);
}

/** Polish "i" and "u" are small English words too, so most of the other words must be English as well. */
function isWrittenInEnglish(text: string, tokens: Token[]): boolean {
  const known = tokens.filter(({ plain }) => lists.isWord(plain)).length;
  return known >= 0.6 * tokens.length && isEnglish(sentencesOf(text, 'english'));
}

function isName(tokens: Token[], at: number, english: boolean, language: string): boolean {
  const token = tokens[at]!;
  if (/n['’]t$/.test(token.plain)) return false;
  if (!english && !token.isCapital && isSaidOften(token.plain, language)) return false;
  if (isTitled(tokens, at, english)) return true;
  // "My daughter India loves horses", though there is a country.
  if (notNames.test(token.plain))
    return english && lists.isFirstName(token.plain) && followsPerson(tokens, at) && isSubject(tokens[at + 1]);
  const isDoubtful =
    lists.isAlsoWord(token.plain) ||
    (!english && lists.isWordElsewhere(token.plain, language === undetermined ? undefined : language));
  if (isListed(token.plain) && !isDoubtful && !(english && isThing(tokens, at))) return true;
  if (english && (isSurname(token) || isRunTogether(tokens, at) || isBeforeUnknown(tokens, at))) return true;
  if (token.isCapital && lists.isBentName(token.plain)) return true;
  if (english && isCalled(tokens, at)) return true;
  if (english && (isInitial(tokens, at) || isBesideTitle(tokens, at))) return true;
  if (lists.isFirstName(token.plain))
    return (
      (english || token.isCapital ? isNameHere(tokens, at) : false) ||
      (!english && (isNamedElsewhere(tokens, at) || hasParticle(tokens, at) || isFirstAndActing(tokens, at)))
    );
  return english ? isUnknownName(tokens, at) : isUnknownElsewhere(tokens, at, language);
}

/** "summers happier", "hopes dad": a name that is a word, with "is" or a possessive without its mark. */
function isRunTogether(tokens: Token[], at: number): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  const one = token.plain.replace(/s$/, '');
  if (one === token.plain || !token.opensSentence || !after?.isNext || !lists.isAlsoWord(one)) return false;
  if (!lists.isFirstName(one) || person.test(one)) return false;
  return /^(?:happier|calmer|autistic|settled|sleeping|talking|doing|dad|mum|nan|brother|sister|teacher|worker|school)$/.test(
    after.plain,
  );
}

/** "blessing okonjo was": a word that is a name at times, before one in no list and far from any. */
function isBeforeUnknown(tokens: Token[], at: number): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  if (!token.opensSentence || !lists.isFirstName(token.plain) || after?.before !== ' ' || after.plain.length < 4)
    return false;
  return (
    !isOrdinary(after.plain) && !isKnownWord(after.plain) && !notNames.test(after.plain) && !isNearWord(after.plain)
  );
}

/** "thompson", "the smiths", "O'Shea", "D'Andre". */
function isSurname({ plain, text }: Token): boolean {
  if (/^(?:[DOMN]|Mc|De)['’]\p{Lu}\p{L}|^o['’](?!clock)[a-z]{4,}/u.test(text)) return true;
  const one = plain.replace(/s$/, '');
  return (
    plain.length > 3 &&
    (lists.isLastName(plain) || lists.isLastName(one)) &&
    !lists.isWord(plain) &&
    !lists.isAlsoWord(plain) &&
    !lists.isTown(plain)
  );
}

/** "Lily-Mae" is a name when its parts are. */
function isListed(plain: string): boolean {
  if (lists.isFirstName(plain)) return true;
  // "bilals dad": the possessive without its mark.
  const one = plain.replace(/s$/, '');
  if (one !== plain && one.length > 3 && lists.isFirstName(one)) return !lists.isAlsoWord(one) && !isKnownWord(plain);
  const parts = plain.split('-');
  return parts.length > 1 && parts.every((part) => lists.isFirstName(part));
}

function isKnownWord(plain: string): boolean {
  return lists.isWord(plain) || lists.isWordElsewhere(plain) || lists.isTown(plain);
}

/** First name and surname stand for one person: one span. */
function joined(tokens: Token[], found: Set<number>): Span[] {
  const spans: (Span & { at: number })[] = [];
  for (const at of [...found].sort((one, other) => one - other)) {
    const [token, before, last] = [tokens[at]!, tokens[at - 1], spans.at(-1)];
    const isSame = before !== undefined && last?.at === at - 1 && last.end === before.end && isBeside(token, before);
    if (isSame) Object.assign(last, { end: token.end, at });
    else spans.push({ start: token.start, end: token.end, kind: 'name', at });
  }
  return spans.map(({ start, end, kind }) => ({ start, end, kind }));
}
