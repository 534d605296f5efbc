import { followsPerson, isOrdinary, isSubject } from './besideNames.ts';
import { called, notNames, notAfterMiss, person, personVerb, title } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';

/** "Mrs Brown", "miss k": any word, since surnames are. "I miss my dad" is none. */
export function isTitled(tokens: Token[], at: number, english: boolean): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  if (!before || !token.isNext) return false;
  // "Dr. nogueira": a surname, or no word at all.
  if (!english && !token.isCapital && token.plain.length > 1)
    return (
      surnameTitle.test(before.plain) &&
      (!lists.isWordElsewhere(token.plain) ||
        (/^m(?:rs?|s)$/.test(before.plain) && (lists.isFirstName(token.plain) || lists.isLastName(token.plain)))) &&
      !lists.isWord(token.plain) &&
      !title.test(token.plain)
    );
  if (before.plain === 'miss' || before.plain === 'sir' || before.plain === 'pan') {
    if (notAfterMiss.test(token.plain)) return false;
    return token.isCapital || token.plain.length === 1 || lists.isLastName(token.plain) || !lists.isWord(token.plain);
  }
  if (!title.test(before.plain) || notAfterMiss.test(token.plain) || person.test(token.plain)) return false;
  return token.isCapital || lists.isLastName(token.plain) || surnameTitle.test(before.plain);
}

/** Titles that nothing but a name follows. */
const surnameTitle = /^(?:mr|mrs|ms|mx|dr|dra|doktor)$/;

/** "called Summer", "my name is may", "hi im tj". */
export function isCalled(tokens: Token[], at: number): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  const [before, twoBefore] = [tokens[at - 1], tokens[at - 2]];
  if (!before || !token.isNext) return false;
  const isNamed =
    /^names?['’]s$/.test(before.text.toLowerCase()) ||
    called.test(before.plain) ||
    called.test(`${twoBefore?.plain} ${before.plain}`);
  // "They called security": a verb.
  if (/^(?:i|we|they|he|she|you|u|who|mum|dad)$/.test(twoBefore?.plain ?? '') && before.plain === 'called')
    return lists.isFirstName(token.plain) && !lists.isWord(token.plain);
  if (isNamed)
    return token.isCapital || lists.isFirstName(token.plain) || !isOrdinary(token.plain) || endsName(token, after);
  const isSelf = /^(?:im|i'm|i’m|i am)$/.test(before.plain) || `${twoBefore?.plain} ${before.plain}` === 'i am';
  const isShort = /^[b-df-hj-np-tv-xz]{2,3}$/.test(token.plain) && !notNames.test(token.plain);
  return isSelf && (lists.isFirstName(token.plain) ? !lists.isWord(token.plain) || token.isCapital : isShort);
}

/** "Known as tank.", "nickname is bear and": a word of the language that a comma, a stop or "and" ends. */
export function endsName(token: Token, after: Token | undefined): boolean {
  const isEnd =
    after === undefined || !/^ ?$/.test(after.before) || /^(?:and|who|but|because|cos|so)$/.test(after.plain);
  return (
    isEnd &&
    !/^(?:it|that|this|him|her|me|names?|back|out|off|in|up|after|before|on|at|from|when|if|anytime|later|today|tomorrow|asap|now|again|please|pls|here|round|person|people|someone|stupid|thick|lazy|fat|ugly|weird|gay)$/.test(
      token.plain,
    )
  );
}

/** "J hits me", "with k", "my friend T": one letter for a person. */
export function isInitial(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (isPairOfInitials(tokens, at) || isShortened(tokens, at)) return true;
  if (!/^[b-hj-tv-z]$/.test(token.plain) || /^[’'&]/.test(after?.before ?? '')) return false;
  const isCapital = /^\p{Lu}$/u.test(token.text);
  if (followsPerson(tokens, at)) return isCapital || !/^[nrux]$/.test(token.plain);
  if (isCapital && after?.isNext && personVerb.test(after.plain)) return true;
  // "that J. isnt allowed": a full stop inside a sentence shortens a name.
  if (isCapital && before && after?.before === '. ' && /^\p{Ll}/u.test(after.text)) return true;
  return before !== undefined && token.isNext && /^(?:with|told|tell|and)$/.test(before.plain) && isAlone(token, after);
}

/** "jp from the club", "tj said", "if PJ wasnt there": two consonants for a person where a sentence or a clause begins. */
function isShortened(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  const opens = token.opensSentence || /^(?:if|when|because|cos|and|but|that|since|then)$/.test(before?.plain ?? '');
  if (!/^[b-df-hj-np-tv-z]{2}$/.test(token.plain) || notNames.test(token.plain) || !opens) return false;
  return (
    after?.isNext === true &&
    (personVerb.test(after.plain) || /^(?:from|wasnt|hasnt|isnt|was)$/.test(after.plain)) &&
    !/^(?:my|mr|ms|dr|hv|hw|tv|pc|pt|ty|tx|ns|ft)$/.test(token.plain)
  );
}

/** "k.b. was my advocate": two letters with full stops, which shorten no ordinary words. */
function isPairOfInitials(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  const isOne = (one: Token | undefined) => /^\p{L}$/u.test(one?.text ?? '');
  if (!isOne(token)) return false;
  const pair =
    after?.before === '.' && isOne(after)
      ? token.plain + after.plain
      : token.before === '.' && isOne(before)
        ? before!.plain + token.plain
        : undefined;
  return (
    pair !== undefined &&
    !/^(?:am|pm|eg|ie|gp|tv|uk|us|eu|pe|ps|re|ta|id|it|ok|nb|dl|sw|ot|rs|hv|pa|ad|bc|do|ob)$/.test(pair)
  );
}

/** "aunty bimbo looks after us": a word between what she is called by and what people do. */
export function isBesideTitle(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  return (
    before !== undefined &&
    token.before === ' ' &&
    /^(?:aunty|auntie|uncle|nanny|granny|grandma|pastor|officer)$/.test(before.text.toLowerCase()) &&
    after?.isNext === true &&
    personVerb.test(after.plain) &&
    !isSubject(token) &&
    !notAfterMiss.test(token.plain) &&
    !person.test(token.plain)
  );
}

function isAlone(token: Token, after: Token | undefined): boolean {
  return (
    !/^[xnru]$/.test(token.plain) &&
    (after === undefined || !/^ ?$/.test(after.before) || /^(?:and|who|at|on|in)$/.test(after.plain))
  );
}

/** "take the mick", "a jack": in lower case after an article. */
export function isThing(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  return token.text === token.text.toLowerCase() && /^(?:the|a|an)$/.test(before?.plain ?? '') && token.isNext;
}
