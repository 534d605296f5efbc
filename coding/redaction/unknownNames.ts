import { followsPerson, isOrdinary, isSubject } from './besideNames.ts';
import { greeting, notNames, person } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import { hasNameShape, hasPetEnding, isClipped, looksBent, looksLikeSlang } from './nameShapes.ts';
import type { Token } from './nameTokens.ts';
import { isNearWord } from './nearWords.ts';
import { isInPersonsPlace } from './peoplesPlaces.ts';

/** A word in no list of an English text: a name where the words around say so, or as a capital in a sentence. */
export function isUnknownName(tokens: Token[], at: number): boolean {
  const token = tokens[at]!;
  if (
    /^[a-z]{2,}$/.test(token.plain) &&
    !isOrdinary(token.plain) &&
    !notNames.test(token.plain) &&
    !looksLikeSlang(token.plain) &&
    isInPersonsPlace(tokens, at, isNearWord(token.plain) && looksBent(token.plain))
  )
    return true;
  // "Our worker Candy", "told Ore that": words, but whoever writes capitals inside a sentence means a name.
  if (isNamedWithCapital(tokens, at)) return true;
  if (
    isOrdinary(token.plain) ||
    token.plain.length < (token.isCapital && isSubject(tokens[at + 1]) ? 2 : 3) ||
    /n['’]?t$|['’]/u.test(token.text.replace(/['’]s$/u, ''))
  )
    return false;
  if (!/^[\p{Script=Latin}-]+$/u.test(token.plain) || notNames.test(token.plain)) return false;
  return token.isCapital ? isUnknownCapital(tokens, at) : isUnknownLower(tokens, at);
}

function isNamedWithCapital(tokens: Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  if (
    !token.isCapital ||
    token.opensSentence ||
    !before ||
    before.isCapital ||
    /['’]/u.test(token.text) ||
    notNames.test(token.plain)
  )
    return false;
  if (
    tokens[at + 1]?.isCapital === true ||
    person.test(token.plain) ||
    token.plain.length < 3 ||
    !/^[a-z]+$/.test(token.plain)
  )
    return false;
  return (
    followsPerson(tokens, at) ||
    (/^(?:told|asked|rang|texted|with|trust|miss|thank|hi|hello)$/.test(before.plain) && isEnded(tokens[at + 1]))
  );
}

function isUnknownCapital(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (followsPerson(tokens, at)) return true;
  if (lists.isTown(token.plain) && /^(?:in|at|near|from|to|around|via)$/.test(before?.plain ?? '')) return false;
  if (after?.isNext && service.test(after.plain)) return false;
  if (isSubject(after) && !(before && beforeThing.test(before.plain))) return true;
  if (after !== undefined && token.opensSentence && /^ ?:/.test(after.before)) return true;
  if (token.opensSentence)
    return (
      !lists.isTown(token.plain) &&
      (lists.isAttested(token.plain) || (token.plain.length > 3 && !isNearWord(token.plain) && !looksBent(token.plain)))
    );
  if (before && token.isNext && greeting.test(before.plain) && !/^(?:from|its|it's)$/.test(before.plain)) return true;
  if (lists.isTown(token.plain) || (before && beforeThing.test(before.plain))) return false;
  if (before?.plain === 'to') return !moved.test(tokens[at - 2]?.plain ?? '');
  return !before || !inPlace.test(before.plain);
}

/** Ways to places and not to people. */
const moved =
  /^(?:go|goes|going|went|gone|move|moves|moved|moving|travel|travelled|travelling|trip|trips|visit|drive|drove|fly|flew|flown|flight|flights|come|came|back|over|down|up|off|train|bus|way|bring|brought|closer|holiday|get|got|sent|walk|ran)$/;

/** What follows the name of a service, a place or a thing. */
const service =
  /^(?:school|college|academy|university|uni|road|street|council|centre|center|club|group|groups|programme|program|project|service|services|team|course|house|hospital|clinic|surgery|estate|town|city|park|food|land|world|app|game|games|bank|trust|foundation|charity|church|library|theatre|stadium|station|language|speaking|family|families|people|women|culture|community)$/;
const inPlace = /^(?:in|at|near|around|outside|of|on|playing|play|watch|watching|into|speak|speaks|visit|visited)$/;
const beforeThing =
  /^(?:the|a|an|this|some|any|new|on|playing|play|watch|watching|in|at|speak|speaks|speaking|called)$/;

function isUnknownLower(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (looksLikeSlang(token.plain) || /^\p{Lu}{2}/u.test(token.text)) return false;
  if (followsPerson(tokens, at)) return isSubject(after) || lists.isAttested(token.plain) || !looksBent(token.plain);
  if (hasNameShape(token.plain) || isExplained(tokens, at)) return true;
  if (isLikelyName(token) || isBare(tokens, at) || hasPetEnding(token.plain) || isWho(tokens, at)) return true;
  if ((isSubject(after) || (before && speaking.test(before.plain) && isEnded(after))) && isClipped(token.plain))
    return true;
  if (isSubject(after) && lists.isAttested(token.plain) && !(before && beforeThing.test(before.plain))) return true;
  if ((token.plain.length > 4 && isNearWord(token.plain)) || lists.isTown(token.plain))
    return lists.isAttested(token.plain) && opensClause(tokens, at);
  if (opensClause(tokens, at)) return lists.isAttested(token.plain) || !looksBent(token.plain);
  if (!before) return false;
  if (/['’]s$/u.test(token.text) && !/^(?:that|what|who|where|how|there|here|let)$/.test(token.plain)) return true;
  return token.isNext && speaking.test(before.plain) && isEnded(after);
}

/** In lower case and in no list here, but somebody's name somewhere, and far from any word: "tayah". */
function isLikelyName({ plain }: Token): boolean {
  return plain.length > 3 && lists.isAttested(plain) && !lists.isTown(plain) && !isNearWord(plain);
}

/** An unknown word that no "the" and no "in" makes a thing or a place: "we see brianny every week". */
function isBare(tokens: Token[], at: number): boolean {
  const [{ plain }, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (plain.length < 4 || plain.includes('-') || lists.isWordElsewhere(plain) || lists.isTown(plain)) return false;
  if (before !== undefined && makesThing(before)) return false;
  // Near a word, but somebody's name somewhere: where nobody would speak of a thing.
  const isName =
    !isNearWord(plain) || (lists.isAttested(plain) && besidePeople.test(before?.plain ?? '') && isEnded(after));
  return isName && !(after !== undefined && service.test(after.plain));
}

const besidePeople = /^(?:with|from|by|and|n|told|except|thanks|cheers|thx|ask|asked|miss|trust|hate|love)$/;
const beforeNoun =
  /^(?:the|a|an|my|our|his|her|their|your|ur|this|that|these|those|some|any|no|more|less|much|many|every|each|one|two|three|first|last|next|new|old|good|bad|big|little|lots|of|in|on|at|into|near|as|so|very|too|really|not|is|was|am|are|im|its|be|being|get|got|feel|feels|felt|play|playing|watch|watching|eat|eating|take|takes|taking|use|using|for|other|own|same|all|how|what|stop|make|made|i|we|they|us|him|them|it|to|dont|cant|wont|didnt)$/;

/** "The", "autistic", "running": what stands before a thing. */
export function makesThing({ plain }: Token): boolean {
  return beforeNoun.test(plain) || (isDescribed(plain) && !lists.isFirstName(plain));
}

function isDescribed(plain: string): boolean {
  return lists.isWord(plain) && /(?:ing|ly|ic|al|ous|ful|ive|ed)$/.test(plain);
}

/** "its always tayler who starts it", "ask jodes she was there": only people are "who" and "she". */
function isWho(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (!before || !token.isNext || !after?.isNext) return false;
  const isSpokenOf = /^(?:ask|told|tell|its|it's|always|was|with|trust|thank|called)$/.test(before.plain);
  if (isSpokenOf && /^(?:she|he|shes|hes)$/.test(after.plain)) return true;
  return (
    isSpokenOf && /^(?:who|that|whos)$/.test(after.plain) && (lists.isAttested(token.plain) || !isNearWord(token.plain))
  );
}

/** "kez, my worker", "kez (support worker)", "kez from early help". */
function isExplained(tokens: Token[], at: number): boolean {
  const [one, two, three] = tokens.slice(at + 1, at + 4);
  if (!one || (tokens[at]!.plain.length > 4 && isNearWord(tokens[at]!.plain) && !lists.isAttested(tokens[at]!.plain)))
    return false;
  if (/[(–-] ?$/.test(one.before)) return [one, two].some((word) => word !== undefined && person.test(word.plain));
  if (tokens[at]!.opensSentence && one.plain === 'from') return true;
  return (
    one.before === ', ' &&
    /^(?:my|our|his|her|the)$/.test(one.plain) &&
    [two, three].some((word) => word !== undefined && person.test(word.plain))
  );
}

/** First in a sentence, or after "and", and what follows is done by people: "kaci helped". */
function opensClause(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  const begins =
    token.opensSentence ||
    !before ||
    /^(?:and|but|then|because|cos|so|when|if|that|think|since|until)$/.test(before.plain);
  return (
    begins &&
    (isSubject(after) ||
      (after?.isNext === true && /^(?:come|say|hav|give|tell|be|do|dont|are|aint)$/.test(after.plain)))
  );
}

/** What is done to or with people. */
const speaking =
  /^(?:with|told|tell|ask|asked|from|and|miss|love|hate|thank|thanks|thankyou|thx|ty|cheers|hi|hey|bye|like|to|by|saw|see|seeing|met|meet|text|texted|rang|ring|trust|hugged|can|is|has|did|does|let|make|of|for|not|only|without|de|van)$/;

/** The end of what is said of the person, so that it is no word before a noun. */
function isEnded(after: Token | undefined): boolean {
  return after === undefined || !/^ ?$/.test(after.before) || endsBare.test(after.plain);
}

export const endsBare =
  /^(?:and|an|n|at|who|my|our|she|he|cos|coz|cuz|when|because|bc|if|so|but|on|for|every|about|from|i|id|ive|ill|im|hed|shed|is|was|to|in|after|again|now|then|some|u|ur|you|ure|please|pls|x+|xo+|lol|aged?|go|come|stay|get|still|left|leave|help|see|have|ever|back|coming|going|her|his|that|we|they|their|its|shes|hes)$/;
