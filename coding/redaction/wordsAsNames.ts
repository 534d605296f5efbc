import { followsPerson, isSubject } from './besideNames.ts';
import { month, notNames, personVerb, personWord } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';
import { signsOfWho } from './signsOfWho.ts';
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
  return (isAnd(tokens[at + 1]) && isGiven(tokens[at + 2])) || (isAnd(tokens[at - 1]) && isGiven(tokens[at - 2]));
}

/** "Young Carers", "Hope House": the name of a thing. */
function startsTitle(after: Token | undefined): boolean {
  if (!after?.isCapital || after.before !== ' ') return false;
  return lists.isWord(after.plain) && !lists.isLastName(after.plain) && !lists.isFirstName(after.plain);
}

/** "grace helped", "mark was brilliant", "olive has asthma": a bare noun before a verb, unless it is one of the bare ones. */
function actsAsPerson(tokens: Token[], at: number): boolean {
  const [token, before, after, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const opens = token.opensSentence || before === undefined || clauseBefore.test(before.plain);
  if (!opens || !after?.isNext) return false;
  if (personVerb.test(after.plain) && (!mayBeVerb.test(token.plain) || (isFinite(after) && !isFeeling(token))))
    return true;
  if (sureVerb.test(after.plain) && !(isFeeling(token) && /^(?:is|was)$/.test(after.plain))) return true;
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
const sureVerb = /^(?:helped|said|says|told|tells|rang|was|is|who|hits|hit|didnt|doesnt|cried|came|went|got|gave|had)$/;
/** What a clause begins after. */
const clauseBefore =
  /^(?:and|but|then|because|cos|coz|cuz|bc|so|when|if|that|think|thinks|says|said|told|hope|wish|know|knows|how|why|where|what|while|since|until|after|before|plus|also|even|only|now)$/;

/** "hazel from camhs", "pat at the centre", "ivy in my class". */
function isPlacedAs(after: Token, next: Token | undefined): boolean {
  if (!/^(?:from|at|in)$/.test(after.plain) || next === undefined) return false;
  return /^(?:camhs|school|early|social|the|my|our|year|yr|reception|class|mash|yot|childrens|college|nursery)$/.test(
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

function isFeeling({ plain }: Token): boolean {
  return feeling.test(plain);
}

/** "i talk to storm at lunch", "ask for dot", "thanks to ruth": a bare noun that nobody talks to. */
function isSpokenTo(tokens: Token[], at: number): boolean {
  const [token, before, twoBefore, after] = [tokens[at]!, tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (!before || !token.isNext || feeling.test(token.plain) || month.test(token.plain) || quality.test(token.plain))
    return false;
  const phrase = `${twoBefore?.plain} ${before.plain}`;
  if (
    !/^(?:told|tell|asked|hugged|trust|met|rang|texted|phoned|messaged|miss|missed|love|saw|hate|blame|adore)$/.test(
      before.plain,
    ) &&
    !spokenTo.test(phrase)
  )
    return false;
  return (
    after === undefined ||
    !/^ ?$/.test(after.before) ||
    !lists.isWord(after.plain) ||
    /^(?:and|at|who|about|because|cos|when|if|she|he|shes|hes|my|our|in|on|that|every|i|but|is|was|for|again|to|from|next)$/.test(
      after.plain,
    )
  );
}

const spokenTo =
  /^(?:talk|talks|talked|talking|spoke|speak|speaking|listen|listened|thanks|close|lied|write|wrote|said) to$|^(?:ask|asked|asking) for$|^(?:thank|thanks) you$|^(?:rid|instead|scared|proud|fond|jealous) of$|^(?:live|lives|living|lived|stay|stayed|friends|mates|played|play|working|worked|work|sat|sit|hang|hung|bed|went|go|goes|going|came|get on|got on|on|chat|chatted|bond|bonded|clicked|fell out|out|stuck|around) with$|^(?:bullied|hit|helped|supported|seen|visited|abused|hurt|kicked|punched) by$|^(?:out|up|close|listen|referred) to$/;

/** "can lola come home", "where did storm go". */
function isAskedAbout(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (!before || !token.isNext || !after?.isNext || month.test(token.plain)) return false;
  // "Can joy be my worker": nobody asks that of a feeling.
  if (/^(?:can|could|please)$/.test(before.plain) && after.plain === 'be')
    return /^(?:my|our)$/.test(tokens[at + 2]?.plain ?? '');
  if (feeling.test(token.plain)) return false;
  return /^(?:can|is|has|did|does|could|would|let|make)$/.test(before.plain) && asked.test(after.plain);
}

/** What is asked about people. */
const asked =
  /^(?:come|go|stay|live|still|ever|get|see|visit|leave|left|help|been|coming|going|back|ok|okay|alright|know|have|say|tell|my|our)$/;

/** "Connor and little rob", "it was big mark who": what friends are called by; not "a little angel". */
function isLittle(tokens: Token[], at: number): boolean {
  const [token, before, twoBefore, after] = [tokens[at]!, tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (!before || !token.isNext || !/^(?:little|lil|big|wee|poor)$/.test(before.plain)) return false;
  if (/^(?:a|the|my|this|that|some|any|no|too|so|very|his|her|our|is|was)$/.test(twoBefore?.plain ?? '')) return false;
  if (
    isFeeling(token) ||
    month.test(token.plain) ||
    quality.test(token.plain) ||
    /^(?:bit|angel|baby|pet|bear|star)$/.test(token.plain)
  )
    return false;
  return (
    after === undefined || /[.!?,\n]/.test(after.before) || /^(?:and|n|who)$/.test(after.plain) || isSubject(after)
  );
}

const rules = [...signsOfWho, isLittle, actsAsPerson, isSpokenTo, isAskedAbout];
