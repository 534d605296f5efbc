import { person, verb } from './nameContext.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';

/** "my son x", "social worker x", "my friend x": the word before tells who it is. */
export function followsPerson(tokens: Token[], at: number): boolean {
  const [before, twoBefore] = [tokens[at - 1], tokens[at - 2]];
  // "Nan's phone" is no person.
  if (!before || !(tokens[at]!.isNext || /^ ?[-–:] $/.test(tokens[at]!.before)) || /['’]s$/u.test(before.text))
    return false;
  return person.test(before.plain) || person.test(`${twoBefore?.plain} ${before.plain}`);
}

/** What follows is something that people do. */
export function isSubject(after: Token | undefined): boolean {
  return after !== undefined && after.isNext && verb.test(after.plain);
}

/** A word that tells of no name: ordinary, or too short to say. */
export function isOrdinary(plain: string): boolean {
  return plain.length < 2 || lists.isWord(plain) || person.test(plain) || verb.test(plain) || /['’]/.test(plain);
}
