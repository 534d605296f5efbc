import { followsPerson, isOrdinary, isSubject } from './besideNames.ts';
import {
  called,
  honorificAfter,
  honorificBefore,
  month,
  namedBefore,
  notAfterMiss,
  person,
  personVerb,
  personWord,
  title,
} from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';

/** "Mrs Brown", "miss k": any word, since surnames are. "I miss my dad" is none. */
export function isTitled(tokens: Token[], at: number, english: boolean): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  if (!before || !token.isNext) return false;
  if (!english && !token.isCapital && token.plain.length > 1 && !honorificBefore.test(before.plain)) return false;
  if (before.plain === 'miss' || before.plain === 'sir' || before.plain === 'pan') {
    if (notAfterMiss.test(token.plain)) return false;
    return token.isCapital || token.plain.length === 1 || lists.isLastName(token.plain) || !lists.isWord(token.plain);
  }
  if (honorificBefore.test(before.plain)) return lists.isFirstName(token.plain);
  if (!title.test(before.plain) || notAfterMiss.test(token.plain) || person.test(token.plain)) return false;
  return (
    token.isCapital || lists.isLastName(token.plain) || (token.plain.length > 1 && surnameTitle.test(before.plain))
  );
}

/** Titles that nothing but a name follows. */
const surnameTitle = /^(?:mr|mrs|ms|mx|dr)$/;

/** "called Summer", "my name is may". */
export function isCalled(tokens: Token[], at: number, english: boolean): boolean {
  const token = tokens[at]!;
  const [before, twoBefore] = [tokens[at - 1], tokens[at - 2]];
  if (!before || !token.isNext) return false;
  const isNamed = called.test(before.plain) || called.test(`${twoBefore?.plain} ${before.plain}`);
  if (!isNamed) return false;
  return token.isCapital || lists.isFirstName(token.plain) || (english && !isOrdinary(token.plain));
}

/** A word that is also a name: a name where a person stands before it, where it does what people do, or as a capital. */
export function isNameHere(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (after && honorificAfter.test(after.plain) && after.isNext) return true;
  if (before && namedBefore.test(before.plain)) return true;
  if (followsPerson(tokens, at)) return token.isCapital || !mayBeVerb.test(token.plain) || isSubject(after);
  if (actsAsPerson(tokens, at)) return true;
  return token.isCapital && !token.opensSentence && !month.test(token.plain);
}

/** "grace helped", "mark was brilliant". */
function actsAsPerson(tokens: Token[], at: number): boolean {
  const [token, before, after, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const begins =
    token.opensSentence ||
    before === undefined ||
    /^(?:and|but|then|because|so|when|if|that|think)$/.test(before.plain);
  if (!begins || !after?.isNext) return false;
  if (personVerb.test(after.plain)) return true;
  const isIs = /^(?:is|was|has been|isnt|wasnt)$/.test(after.plain);
  return (
    isIs && next !== undefined && personWord.test(next.plain) && !month.test(token.plain) && !feeling.test(token.plain)
  );
}

/** Names that are feelings: "joy is back" tells of none. */
const feeling = /^(?:hope|faith|peace|happy|love|comfort|patience|mercy|grace|honey|sunny|rain|sky|music|star)$/;

/** Words that do not stand for a person after "my son": "my son will". */
const mayBeVerb =
  /^(?:will|may|can|mark|hope|said|did|drew|chase|bob|pat|rob|sue|grant|skip|trace|faith|ray|kit|kinda|art|angel|baby|young|dot|pip|chance|major|say|den|ran|bit|lost|fell|just)$/;
