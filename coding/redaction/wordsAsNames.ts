import { actsAsPerson, isFeeling, isPlacedAs } from './actsAsPerson.ts';
import { followsPerson, isSubject } from './besideNames.ts';
import { month, notNames, person } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';
import { signsOfWho } from './signsOfWho.ts';
import { isAskedAbout, isLittle, isSpokenTo } from './spokenTo.ts';
import { commonWords } from './ordinaryWords.ts';
import { isInPersonsPlace } from './peoplesPlaces.ts';
import { endsBare, makesThing } from './unknownNames.ts';
import { feeling, mayBeVerb, quality } from './wordClasses.ts';

/** A word that is also a name: a name where a person stands before it, where it does what people do, or as a capital. */
export function isNameHere(tokens: Token[], at: number): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  if (followsPerson(tokens, at))
    return (
      token.isCapital ||
      !(mayBeVerb.test(token.plain) || isFeeling(token)) ||
      isSubject(after) ||
      isLast(token, after) ||
      (after !== undefined && isPlacedAs(after, tokens[at + 2]))
    );
  if (rules.some((holds) => holds(tokens, at))) return true;
  if (hasSurname(token, after) || isPair(tokens, at)) return true;
  return token.isCapital && !token.opensSentence && !month.test(token.plain) && !startsTitle(after);
}

/** "My brother art.": no verb without what it does; "my mum will" is one. */
function isLast({ plain }: Token, after: Token | undefined): boolean {
  return (
    !/^(?:will|may|can|said|did|major|lost|fell)$/.test(plain) && (after === undefined || /[.!?,\n]/.test(after.before))
  );
}

/** "Blessing Okoro". */
function hasSurname(token: Token, after: Token | undefined): boolean {
  // "mark jones"
  if (
    after?.before === ' ' &&
    lists.isLastName(after.plain) &&
    !lists.isWord(after.plain) &&
    !lists.isTown(after.plain)
  )
    return true;
  return (
    token.isCapital &&
    after !== undefined &&
    after.isCapital &&
    after.before === ' ' &&
    !lists.isWord(after.plain) &&
    !lists.isTown(after.plain) &&
    !notNames.test(after.plain)
  );
}

/** "Ola and Maks": capitals, both of them names. */
function isPair(tokens: Token[], at: number): boolean {
  const isGiven = (one: Token | undefined) => one !== undefined && one.isCapital && lists.isFirstName(one.plain);
  const isAnd = (one: Token | undefined) => one !== undefined && /^(?:and|n|i|si|y|e|aur|te|ane|ar|&)$/.test(one.plain);
  if (!isGiven(tokens[at])) return false;
  // "April and May were hard".
  if ([at - 2, at + 2].some((other) => month.test(tokens[other]?.plain ?? '')) && month.test(tokens[at]!.plain))
    return false;
  return (isAnd(tokens[at + 1]) && isGiven(tokens[at + 2])) || (isAnd(tokens[at - 1]) && isGiven(tokens[at - 2]));
}

/** "Young Carers", "Hope House": the name of a thing. */
function startsTitle(after: Token | undefined): boolean {
  if (!after?.isCapital || after.before !== ' ') return false;
  return lists.isWord(after.plain) && !lists.isLastName(after.plain) && !lists.isFirstName(after.plain);
}

/** "ask rusty", "we had hazel in year 4": a word that is said rarely, and that neither an article nor a noun makes a thing. */
function isBareName(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (feeling.test(token.plain) || quality.test(token.plain) || month.test(token.plain)) return false;
  if (mayBeVerb.test(token.plain) || thing.test(token.plain) || person.test(token.plain)) return false;
  if (before !== undefined && (!token.isNext || makesThing(before))) return false;
  // "With grace and hope": feelings go in pairs.
  if (/^(?:and|n)$/.test(after?.plain ?? '') && feeling.test(tokens[at + 2]?.plain ?? '')) return false;
  // A word said often needs what goes with people before it, or what people do after it.
  if (commonWords.has(token.plain) && !besidePeople.test(before?.plain ?? '') && !isSubject(after)) return false;
  return after === undefined || !after.isNext || endsBare.test(after.plain) || isSubject(after);
}

/** Things that families speak of as often. */
const thing =
  /^(?:cat|red|blue|green|bars|van|tank|bell|bill|cash|patch|tiny|stone|miles|trip|story|win|wave|bones|razor|buzz|rainbow|charity|praise|rock|rod|ocean|success|snow|rain|sun|heaven)$/;
const besidePeople = /^(?:with|from|by|and|n|to|like|about|than|without|told|for|except|thanks|cheers|thx)$/;

/** "if it wasnt for rusty": what may be a verb or the weather only in the surest of places. */
function isPlaced(tokens: Token[], at: number): boolean {
  const { plain, isCapital } = tokens[at]!;
  if (!isCapital && /^(?:will|may|can|just|did|said|bit|lost|fell|happy|den|ran|a|do|love)$/.test(plain)) return false;
  // "Our story is": a thing that is spoken of often.
  if (commonWords.has(plain) && tokens[at - 1]?.plain === 'our') return false;
  const isOften = [feeling, month, mayBeVerb].some((list) => list.test(plain));
  return isInPersonsPlace(tokens, at, isOften);
}

const rules = [...signsOfWho, isLittle, actsAsPerson, isSpokenTo, isAskedAbout, isBareName, isPlaced];
