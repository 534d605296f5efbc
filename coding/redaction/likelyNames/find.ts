import { notNames } from '../nameContext.ts';
import { nameLists as lists } from '../nameLists.ts';
import { isThing } from '../nameSigns.ts';
import type { Token } from '../nameTokens.ts';
import { isNearWord } from '../nearWords.ts';
import { undetermined } from '../textLanguage.ts';
import { readNameModel, scoreOf } from './model.ts';

/** Whether a word is likely a name where it stands. */
export type LikelyName = (tokens: readonly Token[], at: number, language: string) => boolean;

/**
 * Score from which a word is taken out. Chosen on ordinary answers that the model has not learnt from: one more in two
 * hundred loses a word. A name left in names a child.
 */
const threshold = -0.2;
/** The same for what is often no name: ordinary words, and words that are capital because they come first. */
const doubtfulThreshold = 0.2;

/** Letters; nobody's name is longer. */
const longestName = 40;

const model = readNameModel();

export const isLikelyName: LikelyName = (tokens, at, language) =>
  scoreOf({ tokens, at, language, isUnlisted: false }, model) >
  (isDoubtful(tokens[at]!, language) ? doubtfulThreshold : threshold);

/** "Hope for the future", "Przytyłam 10 kilo": in other languages fewer words are known. */
function isDoubtful({ plain, isCapital, opensSentence }: Token, language: string): boolean {
  return lists.isWord(plain) || lists.isAlsoWord(plain) || (language !== 'en' && isCapital && opensSentence);
}

/** Adds names that no rule finds, by all that stands around them. */
export function addLikely(tokens: readonly Token[], found: Set<number>, language: string, isLikely: LikelyName): void {
  for (const at of tokens.keys())
    if (!found.has(at) && canBeName(tokens, at, language) && isLikely(tokens, at, language)) found.add(at);
}

/** No day, no service, nothing inside "childline.org.uk", not "the mick". */
function canBeName(tokens: readonly Token[], at: number, language: string): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  const isEnglish = language === 'en' || language === undetermined;
  return (
    token.text.length <= longestName &&
    ![token, after].some((one) => /^[.@/_]$/.test(one?.before ?? '')) &&
    !notNames.test(token.plain) &&
    !/n['’]t$/.test(token.plain) &&
    !(isEnglish && (isThing(tokens, at) || isMisspelt(token)))
  );
}

function isMisspelt({ plain, isCapital }: Token): boolean {
  return !isCapital && !lists.isFirstName(plain) && isNearWord(plain);
}
