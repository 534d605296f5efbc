import type { Token } from './nameTokens.ts';
import { wordsAfter, wordsBefore } from './peoplesPlaces.ts';

/**
 * Whether an unknown word stands where next to nobody but a person does, in other languages than English written in Latin letters:
 * "hablé con x", "x y su hermana", "ami x er ma".
 */
export function isInPersonsPlaceElsewhere(tokens: readonly Token[], at: number): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  const [lead, follow] = [wordsBefore(tokens, at), wordsAfter(tokens, at)];
  if (met.test(lead) || ofParent.test(follow) || withKin.test(follow) || together.test(follow)) return true;
  const isLast = after === undefined || !/^ ?$/.test(after.before);
  if (isLast && thanks.test(lead)) return true;
  return token.opensSentence && acts.test(follow);
}

/** "I talked with x", "I am the mother of x", "when x comes", "at x's". */
const met =
  / (?:(?:hable|hablo|hablar|hablamos|hablado) con|(?:falei|falo|falar|falamos) com(?: [ao])?|(?:vorbit|vorbesc|vorbi) cu|(?:rozmawial[ae]m|rozmawiam|gadal[ae]m) ze?|(?:soy|es) (?:la madre|el padre|la abuela|la mama) de|(?:sou|e) (?:a mae|o pai|a avo) d[aeo]|sunt (?:mama|tatal|bunica) lui|jestem (?:mama|tata|babcia)|cuando viene|quando [ao]|cand vine|kiedy przychodzi|a casa de|a casa d[ao]|(?:bylismy|bylam|bylem) u|(?:ala|fi|ila) beit)$/;
/** "X er ma", "x ni mummy", "x ki ammi": whose mother or house it is. */
const ofParent =
  /^(?:ni|na|er|ki|di|ke|de) (?:mummy|mammi|mami|mamma|mama|ma|maa|ammi|ammu|abbu|abba|papa|ghare?|basha|bashay|bari)(?: |$)/;
/** "X and her sister". */
const withKin =
  /^(?:y su|e (?:a|o|sua|seu) (?:irma|irmao|mae|pai)|si (?:sora|fratele|mama)|i (?:jej|jego)|aur us(?:ki|ka|ke)|ane en[ioa]|ar tar|te ohd[iae]|w (?:okhto|okhta|akhoo|akhuh|emmo))(?: |$)/;
/** "With x", "afraid of x", where that stands behind. */
const together =
  /^(?:sathe|saathe|saath|sath|naal|shathe|er (?:sathe|shathe)|ke (?:sath|saath)|ke bhoy|(?:thi|ton|se) darr?)(?: |$)/;
const thanks =
  / (?:aabhar|abhar|dhonnobad|dhanvaad|dhanwad|dhanyawad|shukriya|shukran|mersi|multumesc|obrigad[oa]|gracias|dziekuje|dzieki)$/;
/** What is said of people first in a sentence. */
const acts =
  /^(?:nos ayudo|es muy (?:buen[oa]|amable|maj[oa]|simpatic[oa])|esta malit[oa]|ajudou-(?:nos|me)|(?:nos|me) ajudou|e muito (?:boa|bom|querid[oa]|simpatic[oa])|ne-a ajutat|m-a ajutat|este foarte (?:buna|bun|draguta)|are autism|tem autismo|tiene autismo|ma autyzm|nam pomogl[ao]?|mi pomogl[ao]?|pomogl[ao]? (?:nam|mi)|jest (?:super|fajn[ay]|mil[ay])|hiye (?:binti|okhti)|howe (?:ibni|akhi)|ma by\p{L}+|ke (?:school|skool|mare))(?: |$)/u;
