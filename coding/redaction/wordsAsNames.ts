import { followsPerson, isSubject } from './besideNames.ts';
import { month, notNames, person, personVerb, personWord } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import { endsName } from './nameSigns.ts';
import type { Token } from './nameTokens.ts';

/** A word that is also a name: a name where a person stands before it, where it does what people do, or as a capital. */
export function isNameHere(tokens: Token[], at: number): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  if (followsPerson(tokens, at)) return token.isCapital || !mayBeVerb.test(token.plain) || isSubject(after);
  if (rules.some((holds) => holds(tokens, at))) return true;
  if (hasSurname(token, after) || isPair(tokens, at)) return true;
  return token.isCapital && !token.opensSentence && !month.test(token.plain) && !startsTitle(after);
}

/** "Blessing Okoro". */
function hasSurname(token: Token, after: Token | undefined): boolean {
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

/** "my friend is bluebell", "its angel that", "worker is Christian". */
function isSaidToBe(tokens: Token[], at: number): boolean {
  const [token, before, twoBefore, after] = [tokens[at]!, tokens[at - 1], tokens[at - 2], tokens[at + 1]];
  if (!before || !token.isNext || feeling.test(token.plain) || month.test(token.plain)) return false;
  if (/^(?:its|it's|it’s)$/.test(before.plain) || (before.plain === 'is' && twoBefore?.plain === 'it'))
    return /^(?:that|who)$/.test(after?.plain ?? '');
  if (!/^(?:is|was)$/.test(before.plain) || !twoBefore || !person.test(twoBefore.plain)) return false;
  return token.isCapital || (endsName(token, after) && !mayBeVerb.test(token.plain) && !quality.test(token.plain));
}

/** What people are said to be. */
const quality =
  /^(?:happy|lucky|sunny|deep|sweet|sweety|young|noble|royal|rich|gay|precious|brave|frank|rusty|dusty|rocky|stormy|sandy|free)$/;

/** "from poppy aged 8", "love from may x". */
function isSigned(tokens: Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !/^(?:from|thanks|cheers|dear|hi|hello|bye)$/.test(before.plain)) return false;
  return (
    /^(?:age|aged|x+|xo+)$/.test(after?.plain ?? '') ||
    (after === undefined && /^(?:dear|hi|hello)$/.test(before.plain))
  );
}

/** "rose my mentor", "summer is my best friend", "hope she was nice", "thanks hope". */
function isExplained(tokens: Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 6);
  if (!rest[0]?.isNext) return false;
  const [one, ...others] = rest.map(({ plain }) => plain);
  const following = /^(?:is|was)$/.test(one ?? '') ? others : [one, ...others];
  const owner = /^(?:is|was)$/.test(one ?? '') ? /^(?:my|our|his|her|the|a|an)$/ : /^(?:my|our|his|her)$/;
  if (!owner.test(following[0] ?? '')) return false;
  return (
    following.slice(1, 4).some((_, from) => person.test(following[from + 1] ?? '')) && !isVerbBefore(tokens[at - 1])
  );
}

/** "storm (support worker)", "miles - family worker". */
function isBracketed(tokens: Token[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 4);
  if (!/^ ?(?:\(| [-–] ?|[-–] )$/.test(rest[0]?.before ?? '')) return false;
  const roles = rest.map(({ plain }) => plain);
  return roles.some(
    (role, from) => person.test(role) && roles.slice(0, from).every((one) => !/^(?:i|he|she|they|is)$/.test(one)),
  );
}

/** "I will my mum", "i hope my mum": what a subject does. */
function isVerbBefore(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:i|we|they|he|she|you|u|to|just|really|do|dont|a|the|in|this|that|it|of)$/.test(before.plain)
  );
}

/** "grace helped", "mark was brilliant", "olive has asthma": a bare noun before a verb, unless it is one of the bare ones. */
function actsAsPerson(tokens: Token[], at: number): boolean {
  const [token, before, after, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const opens = token.opensSentence || before === undefined || clauseBefore.test(before.plain);
  if (!opens || !after?.isNext) return false;
  if (personVerb.test(after.plain) && !mayBeVerb.test(token.plain)) return true;
  if (sureVerb.test(after.plain) && !(isFeeling(token) && /^(?:is|was)$/.test(after.plain))) return true;
  const isBare = month.test(token.plain) || feeling.test(token.plain) || mayBeVerb.test(token.plain);
  if (!isBare && (isSubject(after) || isPlacedAs(after, next) || isWithMe(after, next))) return true;
  const isIs = /^(?:is|was|has been|isnt|wasnt)$/.test(after.plain);
  return isIs && next !== undefined && personWord.test(next.plain) && !month.test(token.plain) && !isFeeling(token);
}

/** What "will", "mark" and "pat" do only when they are people. */
const sureVerb = /^(?:helped|said|says|told|tells|rang|was|is|who|hits|hit|didnt|doesnt|cried|came|went|got|gave)$/;
/** What a clause begins after. */
const clauseBefore =
  /^(?:and|but|then|because|cos|coz|cuz|bc|so|when|if|that|think|thinks|says|said|hope|wish|know|knows|how|why|where|what|while|since|until|after|before|plus|also|even|only|now)$/;

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
    !/^(?:told|tell|asked|hugged|trust|met|rang|texted|phoned|messaged)$/.test(before.plain) &&
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
  if (!before || !token.isNext || !after?.isNext || feeling.test(token.plain) || month.test(token.plain)) return false;
  return /^(?:can|is|has|did|does|could|would|let|make)$/.test(before.plain) && asked.test(after.plain);
}

/** What is asked about people. */
const asked =
  /^(?:come|go|stay|live|still|ever|get|see|visit|leave|left|help|been|coming|going|back|ok|okay|alright|know|have|say|tell|my|our)$/;

/** "we call my nephew bean", "smudge is what they call". */
function isNicknamed(tokens: Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at).map(({ plain }) => plain);
  const following = tokens.slice(at + 1, at + 6).map(({ plain }) => plain);
  const isCall = words.some((word) => /^(?:call|calls|nicknamed)$/.test(word)) && person.test(words.at(-1) ?? '');
  const isWhat = /^is what (?:they|we|everyone|everybody|people|i|my|mum|dad)\b.*\bcalls?\b/.test(following.join(' '));
  return isCall || isWhat;
}

/** Names that are feelings: "joy is back" tells of none. */
const feeling =
  /^(?:joy|bliss|justice|freedom|harmony|unity|art|snow|storm|fate|destiny|fortune|glory|liberty|chance|silver|stone|clay|pepper|ginger|cinnamon|lavender|sunshine|moon|winter|summer|autumn|spring|pudding|brown|green|blue|scarlet|grey|gray|rich|dusty|rusty|frosty|foggy|windy|misty|merry|gay|berry|rainbow|treasure|dream|heaven|basil|hope|faith|peace|happy|love|comfort|patience|mercy|grace|honey|sunny|rain|sky|music|star)$/;

/** Words that do not stand for a person after "my son": "my son will". */
const mayBeVerb =
  /^(?:will|may|can|mark|hope|said|did|drew|chase|bob|pat|rob|sue|grant|skip|trace|faith|ray|kit|kinda|art|angel|baby|young|dot|pip|chance|major|say|den|ran|bit|lost|fell|just)$/;

const rules = [actsAsPerson, isExplained, isSaidToBe, isSigned, isSpokenTo, isAskedAbout, isNicknamed, isBracketed];
