import { nameLists as lists } from './nameLists.ts';
import { isNearWord } from './nearWords.ts';

/** "deano", "gazza", "tommo": a first name with an ending of endearment. */
export function hasPetEnding(plain: string): boolean {
  const name = plain.replace(/(?:o|za|zy|bo|kins|ster|ers|nators?|meister)$/, '');
  return name !== plain && name.length > 2 && lists.isFirstName(name) && !lists.isTown(plain);
}

/** "shirl", "jords", "steph", "debz": the beginning of a name, by itself or with an ending. */
export function isClipped(plain: string): boolean {
  return lists.beginsName(plain) || lists.beginsName(plain.replace(/(?:s|z|y|ie|i|o|a)$/, ''));
}

/** "zezinho", "anita", "kasiunia": a first name with an ending of endearment of another language. */
export function hasPetEndingElsewhere(plain: string): boolean {
  const name = plain.replace(
    /(?:z?inh[oa]|[cz]?it[oa]|[uú]ni[ao]|eczk[ao]|eńka|enka|usi[aąęo]?|uś|us|ulek|ic[aă]|[iu]c[aă]|ut[aă]|uț[aă]?)$/u,
    '',
  );
  if (name === plain || name.length < 2) return false;
  return [name, `${name}a`, `${name}o`, `${name}e`, `${name}ia`].some((one) => lists.isFirstName(one));
}

/** "dnt", "woz", "rly", "goin" are no names. */
export function looksLikeSlang(plain: string): boolean {
  // "Shoutin" is a verb, "jorrin" is none.
  const isVerb = plain.endsWith('in') && (plain.length < 5 || isNearWord(plain) || isNearWord(`${plain}g`));
  return !/[aeiouy]/.test(plain) || isVerb || /(.)\1\1/.test(plain);
}

/** Endings of verbs, since children spell them freely: "my brother hitts me". */
export function looksBent(plain: string): boolean {
  return /(?:s|ed|id|ing|in|t|d|z|ly|er|ful|ness|tion)$/.test(plain);
}

/** What only names begin or end with: "gurinder", "Oluwadamilola", "sobczyk". */
export function hasNameShape(plain: string): boolean {
  return /^mc[a-z]{4,}$|^(?:oluwa|abdul|chukwu|mohamm|muhamm)[a-z]{2,}$|^[a-z]{3,}(?:winder|preet|jeet|jinder|pinder|rinder|deep|uddin|ullah|owski|owska|ewski|ewska|ewicz|owicz|czyk|escu|enko)$/.test(
    plain,
  );
}
