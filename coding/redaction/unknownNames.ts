import { greeting, preposition, title } from './nameContext.ts';
import { followsPerson, isOrdinary, isSubject } from './besideNames.ts';
import type { Token } from './nameTokens.ts';

/** A word in no list: a name where a person stands before it, or capital where no ordinary word would be. */
export function isUnknownName(tokens: Token[], at: number): boolean {
  const [token, before, after] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (isOrdinary(token.plain) || token.plain.length < 3 || /n['’]?t$|['’]/u.test(token.text.replace(/['’]s$/u, '')))
    return false;
  if (!/^[\p{Script=Latin}-]+$/u.test(token.plain)) return false;
  if (!token.isCapital)
    return followsPerson(tokens, at) && !looksLikeSlang(token.plain) && (isSubject(after) || !looksBent(token.plain));
  if (followsPerson(tokens, at)) return true;
  if (!token.opensSentence)
    return (
      (before !== undefined && (preposition.test(before.plain) || greeting.test(before.plain))) || isSubject(after)
    );
  return isSubject(after);
}

/** "dnt", "woz", "rly" are no names. */
export function looksLikeSlang(plain: string): boolean {
  return !/[aeiouy]/.test(plain) || plain.endsWith('in') || /(.)\1\1/.test(plain);
}

/** Endings of verbs, since children spell them freely: "my brother hitts me". */
function looksBent(plain: string): boolean {
  return /(?:s|ed|id|ing|in|t|d|z)$/.test(plain);
}

/** In other languages any capital in the middle of a sentence after a word for a person. */
export function isUnknownCapital(tokens: Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  if (!token.isCapital || token.opensSentence || !before) return false;
  return (
    title.test(before.plain) ||
    /^(?:syn|corka|syna|corki|brat|siostra|fiul|fiica|baiatul|fata|hijo|hija|filho|filha|beta|beti|bhai|behen|dikro|dikri|putt|dhee|chele|meye|ibni|binti)$/.test(
      before.plain,
    )
  );
}
