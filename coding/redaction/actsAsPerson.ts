import { isSubject } from './besideNames.ts';
import { month, personVerb, personWord } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';
import { feeling, mayBeVerb } from './wordClasses.ts';

/** "grace helped", "mark was brilliant", "olive has asthma": a bare noun before a verb, unless it is one of the bare ones. */
export function actsAsPerson(tokens: Token[], at: number): boolean {
  const [token, before, after, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const opens = token.opensSentence || before === undefined || clauseBefore.test(before.plain);
  if (!opens || !after?.isNext) return false;
  if (personVerb.test(after.plain) && (!mayBeVerb.test(token.plain) || (isFinite(after) && !isFeeling(token))))
    return true;
  if (
    sureVerb.test(after.plain) &&
    !((isFeeling(token) || place.test(token.plain)) && /^(?:is|was|had|got)$/.test(after.plain))
  )
    return true;
  const isBare = month.test(token.plain) || feeling.test(token.plain) || mayBeVerb.test(token.plain);
  if (!isBare && (isSubject(after) || isPlacedAs(after, next) || isWithMe(after, next))) return true;
  const isIs = /^(?:is|was|has been|isnt|wasnt)$/.test(after.plain);
  return isIs && next !== undefined && personWord.test(next.plain) && !month.test(token.plain) && !isFeeling(token);
}

/** "Mark listened", "Drew picks me up": such a verb follows no other verb. */
function isFinite({ plain }: Token): boolean {
  return /^(?:\w{3,}(?:ed|[a-rt-z]s)|came|went|gave|took|left|knew|spoke|met|bought|brought|taught|drove|sat|wasnt|hasnt|isnt)$/.test(
    plain,
  );
}

/** What "will", "mark" and "pat" do only when they are people. */
const sureVerb =
  /^(?:helped|said|says|told|tells|rang|was|is|who|hits|hit|didnt|doesnt|cried|came|went|got|gave|had|left|moved|retired|asked|lives|works)$/;
/** Names of places: "paris was our first holiday". */
const place = /^(?:paris|india|chelsea|london|lincoln|china|asia|kent|devon|brooklyn|sydney|austin|dallas|lourdes)$/;
/** What a clause begins after. */
const clauseBefore =
  /^(?:and|but|then|because|cos|coz|cuz|bc|so|when|if|that|think|thinks|says|said|told|hope|wish|know|knows|how|why|where|what|while|since|until|after|before|plus|also|even|only|now)$/;

/** "hazel from camhs", "pat at the centre", "ivy in my class". */
export function isPlacedAs(after: Token, next: Token | undefined): boolean {
  if (next === undefined) return false;
  if (after.plain === 'next') return next.plain === 'door';
  if (!/^(?:from|at|in|off)$/.test(after.plain)) return false;
  return /^(?:camhs|school|early|social|the|my|our|year|yr|reception|class|mash|yot|yos|childrens|college|nursery|tesco|asda|aldi|church|football|boxing|youth|housing|womens|homestart|barnardos|work|cadets|scouts|brownies)$/.test(
    next.plain,
  );
}

/** "bear and me". */
function isWithMe(after: Token, next: Token | undefined): boolean {
  return (
    /^(?:and|n|an)$/.test(after.plain) &&
    next !== undefined &&
    (/^(?:me|i)$/.test(next.plain) || lists.isFirstName(next.plain))
  );
}

export function isFeeling({ plain }: Token): boolean {
  return feeling.test(plain);
}
