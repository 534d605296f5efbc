import { isOrdinary } from './besideNames.ts';
import { month, notNames } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import { looksLikeSlang } from './nameShapes.ts';
import type { Token } from './nameTokens.ts';
import { isOrdinaryElsewhere } from './otherNames.ts';
import { isOtherScript } from './scriptNames.ts';
import { isUnknownInScript } from './scriptWords.ts';
import { feeling, mayBeVerb } from './wordClasses.ts';

/** The unknown word in "rosie and bex", in "bex and rosie", and in "me and bex". */
export function addCompanions(tokens: Token[], found: Set<number>, english: boolean): void {
  const isOther = english ? isOrdinary : isOrdinaryElsewhere;
  const isUnknown = (token: Token) =>
    isOtherScript(token)
      ? isUnknownInScript(token)
      : isOtherListed(token) ||
        (/^[a-z-]{3,}$/.test(token.plain) &&
          !isOther(token.plain) &&
          !notNames.test(token.plain) &&
          (token.plain.length < 5 || !looksLikeSlang(token.plain)));
  // "Mansi ane dev", "mick n lin": listed, though a word as well.
  const isOtherListed = ({ plain }: Token) =>
    lists.isFirstName(plain) &&
    (english ? ![mayBeVerb, feeling, month].some((list) => list.test(plain)) : !lists.isCommonElsewhere(plain));
  // "Rowan and art fight": two who do something together.
  const isTogether = (at: number) =>
    english &&
    lists.isFirstName(tokens[at]!.plain) &&
    !/^(?:will|may|can|said|did|just|happy|love|lost|fell|ran)$/.test(tokens[at]!.plain) &&
    doTogether.test(tokens[at + 1]?.plain ?? '');
  tokens.forEach((token, at) => {
    if (found.has(at) || !(isUnknown(token) || isTogether(at))) return;
    // "E" is "and" in Portuguese, and a case in typed Gujarati.
    if (/^[eiy]$/.test(tokens[at - 1]?.plain ?? '') && !token.isCapital && !english) return;
    const follows = isAnd(tokens[at - 1]) && (found.has(at - 2) || tokens[at - 2]?.plain === 'me');
    const leads = isAnd(tokens[at + 1]) && found.has(at + 2);
    const isAmpersand = /^ ?[&+] ?$/.test(token.before) && found.has(at - 1);
    if (follows || leads || isAmpersand) found.add(at);
  });
}

/** What two people are or do. */
const doTogether =
  /^(?:are|r|were|both|fight|fought|argue|dont|dnt|have|play|share|who|cant|wont|get|got|go|love|hate|like|always|bicker|came|started|run|help|helped|listened|gave|took|made|sorted|rang)$/;

/** "hope and grace are twins": two that are names and words, of whom something is said that is said of people. */
export function addPairs(tokens: Token[], found: Set<number>): void {
  tokens.forEach((token, at) => {
    const [and, other, after, next] = tokens.slice(at + 1, at + 5);
    if (!token.opensSentence || !isAnd(and) || !other?.isNext || !after?.isNext) return;
    if (![token, other].every(({ plain }) => lists.isFirstName(plain))) return;
    const isSaid =
      /^(?:both|fight|fought|argue|share|bicker)$/.test(after.plain) ||
      (/^(?:are|r|were|have|get|dont)$/.test(after.plain) && togetherAre.test(next?.plain ?? ''));
    if (isSaid) [at, at + 2].forEach((one) => found.add(one));
  });
}

const togetherAre =
  /^(?:twins|both|my|our|sisters|brothers|siblings|fighting|friends|mates|cousins|best|autistic|doing|talk|in|at|settled|sleeping|back)$/;

function isAnd(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.isNext &&
    /^(?:and|an|n|then|or|plus|i|si|și|y|e|aur|te|ane|ar|wa|و|اور|আর|ও|ਤੇ|ਅਤੇ|અને)$/u.test(token.text.toLowerCase())
  );
}

/** The capital or known surname after a first name. */
export function addSurnames(tokens: Token[], found: Set<number>, english: boolean): void {
  tokens.forEach((token, at) => {
    if (!found.has(at - 1) || found.has(at) || !isBeside(token, tokens[at - 1]!)) return;
    const isWord =
      lists.isWord(token.plain) ||
      lists.isScriptWord(token.plain) ||
      notNames.test(token.plain) ||
      (!english && !token.isCapital && lists.isWordElsewhere(token.plain));
    const isKnown = lists.isLastName(token.plain) || lists.isLastName(token.plain.replace(/s$/, ''));
    const isAttested =
      token.plain.length > 3 && lists.isAttested(token.plain) && (english || !isOrdinaryElsewhere(token.plain));
    const isSurname = (isKnown && (token.isCapital || !isWord)) || isAttested;
    if (isSurname || (token.isCapital && !isWord) || isInitialAfter(token, english)) found.add(at);
  });
}

/** "Umm Khalid", "أبو أحمد": "mother of", "father of", by which Arabic families call each other. */
const kunya = /^(?:umm|oum|abu|abou|ام|ابو)$/u;

/** "Van der Merwe", "de souza". */
export function addParticles(tokens: Token[], found: Set<number>, language: string): void {
  for (let at = tokens.length - 2; at >= 0; at -= 1) {
    const isParticle = /^(?:van|von|der|den|de|da|dos|del|della|di|al|el|bin|ibn)$/.test(tokens[at]!.plain);
    const next = tokens[at + 1]!;
    const isKunya =
      (kunya.test(tokens[at]!.plain) && (language !== 'en' || isOtherScript(next))) ||
      (language === 'ar' && tokens[at]!.plain === 'um');
    if (isKunya && found.has(at + 1) && next.before === ' ') found.add(at);
    const isName = found.has(at + 1) && next.before === ' ' && !lists.isFirstName(next.plain);
    if (isParticle && isName && (tokens[at]!.isCapital || next.isCapital || lists.isAttested(next.plain)))
      found.add(at);
  }
}

/** "Kyle B", "zak p". */
function isInitialAfter({ text, plain }: Token, english: boolean): boolean {
  if (/^\p{Lu}$/u.test(text)) return plain !== 'i';
  return english && /^[b-dfghj-mpqstvwyz]$/.test(text);
}

/** A space, or the full stop of an initial: "A. Mukherjee". */
export function isBeside(token: Token, before: Token): boolean {
  return token.before === ' ' || (token.before === '. ' && /^\p{Lu}$/u.test(before.text) && token.isCapital);
}
