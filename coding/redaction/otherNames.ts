import { readFileSync } from 'node:fs';
import { called, notNames } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';
import { hasNameShape, hasPetEndingElsewhere } from './nameShapes.ts';
import { isInPersonsPlaceElsewhere } from './peoplesPlacesElsewhere.ts';
import { isPlacedElsewhere, verbEndings } from './placedElsewhere.ts';

const file = new URL('./words/latin.json', import.meta.url);
const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const oneOf = (list: string) => new RegExp(`^(?:${words[list] ?? ''})$`, 'u');
const people = oneOf('people');
const skipped = oneOf('skipped');
const title = oneOf('titles');
const titleAfter = oneOf('titlesAfter');
const self = oneOf('self');
const selfEnd = oneOf('selfEnd');
const verbAfter = oneOf('verbsAfter');
const attached = new RegExp(`(?:${words['attached']})$`, 'u');

/** Whether the words around a word say that it is a name, in other languages than English written in Latin letters. */
export function isNamedElsewhere(tokens: readonly Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (after?.isNext && titleAfter.test(after.plain) && !people.test(token.plain) && !skipped.test(token.plain))
    return true;
  if (!before || !token.isNext) return false;
  const twoBefore = tokens[at - 2];
  if (titleAfter.test(before.plain) && twoBefore !== undefined && !isOrdinaryElsewhere(twoBefore.plain)) return false;
  if (self.test(before.plain) && (after === undefined || !/^ ?$/.test(after.before) || selfEnd.test(after.plain)))
    return true;
  return title.test(before.plain) || isPerson(tokens, at - 1) || isCalledElsewhere(tokens, at);
}

/** "x ko", "x naal": what is done to or with a person in typed Urdu, Panjabi, Bengali and Gujarati. */
export function hasParticle(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return (
    after !== undefined &&
    after.isNext &&
    /^(?:ne|ko|nu|naal|nal|sathe|saath|shathe|ke|kay|er|re|apn[aie])$/.test(after.plain)
  );
}

/** "Fiul meu x", "a minha filha x". */
function isPerson(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token) return false;
  return people.test(token.plain) || (skipped.test(token.plain) && before !== undefined && people.test(before.plain));
}

/** "Numele meu este x", "nazywa się x". */
export function isCalledElsewhere(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ plain }) => plain);
  return tokens[at]!.isNext && before.some((_, from) => called.test(before.slice(from).join(' ')));
}

/** A word in no list: a name where the words around say so, as a capital in a sentence, or first before a verb. */
export function isUnknownElsewhere(tokens: readonly Token[], at: number, language: string): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (token.plain.length < (token.isCapital ? 2 : 3) || !/^[\p{Script=Latin}-]+$/u.test(token.plain)) return false;
  if (isAttachedName(token.plain) || hasNameShape(token.plain)) return true;
  if (hasCaseEnding(token, language) || isPolishWith(token, before)) return true;
  const isNamed = isNamedElsewhere(tokens, at);
  if (token.isCapital && !token.opensSentence && isNamed) return true;
  if (isOrdinaryElsewhere(token.plain)) return false;
  if (token.plain.length > 3 && isInPersonsPlaceElsewhere(tokens, at)) return true;
  if (withCapitals.has(language) && hasPetEndingElsewhere(token.plain)) return true;
  // Whoever writes Polish or Spanish without capitals writes much else in lower case after "my son".
  if (isNamed)
    return (
      token.isCapital ||
      !withCapitals.has(language) ||
      isSurelyNamed(tokens, at) ||
      !(token.text.includes('-') || verbEndings[language]!.test(token.plain)) ||
      lists.isAttested(token.plain) ||
      lists.isBentName(token.plain) ||
      (after?.isNext === true && verbAfter.test(after.plain))
    );
  const hasSurname = after?.isCapital === true && after.before === ' ' && lists.isAttested(after.plain);
  if (token.isCapital && (hasSurname || lists.isAttested(token.plain)) && !lists.isTown(token.plain)) return true;
  if (token.isCapital && !token.opensSentence)
    return (
      !lists.isTown(token.plain) &&
      (lists.isAttested(token.plain) || !(before !== undefined && inPlace.test(before.plain)))
    );
  return (
    isActing(token, before, after, language) || (withCapitals.has(language) && isPlacedElsewhere(tokens, at, language))
  );
}

/** "Doña nahia", "se llama itxaso": nothing but a name follows. */
function isSurelyNamed(tokens: readonly Token[], at: number): boolean {
  return title.test(tokens[at - 1]?.plain ?? '') || isCalledElsewhere(tokens, at);
}

/** "Candela tiene": a capital that is also a word, before what people do; "Esperanza es" may be hope. */
export function isFirstAndActing(tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  if (!token.isCapital || !token.opensSentence || !after?.isNext || lists.isCommonElsewhere(token.plain)) return false;
  return (
    verbAfter.test(after.plain) && !/^(?:es|e|este|jest|a|el|la|mi|moj|moja|me|le|nu|no|nao|nie)$/.test(after.plain)
  );
}

/** First before what people do; in lower case only where most is typed so. */
function isActing(token: Token, before: Token | undefined, after: Token | undefined, language: string): boolean {
  if (after !== undefined && token.isCapital && /^ ?:/.test(after.before)) return true;
  const isOwned = before !== undefined && mine.test(before.plain);
  if (!after?.isNext || (!token.isCapital && !token.opensSentence && !isOwned)) return false;
  if (token.isCapital)
    return verbAfter.test(after.plain) || markedAfter.test(after.plain) || whereFrom.test(after.plain);
  if (token.plain.length < 4) return false;
  return withCapitals.has(language)
    ? lists.isAttested(token.plain) && isDone.test(after.plain)
    : markedAfter.test(after.plain);
}

/** "x mujhe", "x ne": whom it is done to, or by whom, in typed Urdu, Panjabi, Bengali and Gujarati. */
const markedAfter =
  /^(?:mujhe|mujhay|mainu|mennu|menu|sanu|hamein|humein|hume|amake|amare|amader|mane|amne|ne|nu|ko|naal|roj|roz|rozana|har|bahut|bohat|bohot|khub|bahu|raat|rate|raate|school|skool|ghar|hun|nahi|nahin|mera|meri|mere|amar|maro|mari)$/;

/** "Honorata z przedszkola", "Itziar del cole": where somebody is from. */
const whereFrom = /^(?:z|ze|del|da|din)$/;
/** "cissa nao come": what only follows who does it. */
const isDone = /^(?:nao|nie|nu|e|este|tem|foi|fue|tiene|are|ma|fica|esta|estava|era|je|mi-a|ne-a|m-a|nos|le|me)$/;

/** "Our" in typed Urdu, Panjabi, Bengali and Gujarati. */
const mine = /^(?:sada|sadi|mera|meri|amar|maro|mari|maari|hamara|hamari|apna|apni)$/;
const withCapitals = new Set(['pl', 'ro', 'pt', 'es']);
const inPlace = /^(?:w|we|do|od|z|in|em|en|no|na|din|la|de|din|from|at|lekcje|jezyk)$/;

export function isOrdinaryElsewhere(plain: string): boolean {
  return (
    [people, skipped, title, titleAfter].some((list) => list.test(plain)) ||
    lists.isWordElsewhere(plain) ||
    lists.isWord(plain) ||
    notNames.test(plain)
  );
}

/** "Jigneshbhai", "nishaben". */
function isAttachedName(plain: string): boolean {
  const name = plain.replace(attached, '');
  return name !== plain && name.length > 2 && lists.isFirstName(name);
}

/** "Shiriner", "rakibke", "nishane": typed Bengali and Gujarati write their cases onto names. */
function hasCaseEnding({ plain }: Token, language: string): boolean {
  const ending = caseEndings[language];
  const name = ending && plain.replace(ending, '');
  if (!name || name === plain || name.length < 4 || isOrdinaryElsewhere(plain)) return false;
  return lists.isFirstName(name) && !isOrdinaryElsewhere(name) && !lists.isAlsoWord(name);
}

const caseEndings: Record<string, RegExp> = {
  bn: /(?:er|r|ke|re|der)$/,
  gu: /(?:ne|no|ni|nu|na|e)$/,
  ur: /(?:ko|ne)$/,
};

/** "Z Gracjanem", "z Mirellą": "with"; towns after "from" end otherwise. */
function isPolishWith(token: Token, before: Token | undefined): boolean {
  return (
    token.isCapital && /^ze?$/.test(before?.plain ?? '') && /(?:em|ą)$/u.test(token.text) && !notNames.test(token.plain)
  );
}
