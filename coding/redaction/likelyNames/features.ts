import { nameLists as lists } from '../nameLists.ts';
import type { Token } from '../nameTokens.ts';
import { isNearWord } from '../nearWords.ts';

/** Letters of a word; longer ones are alike. */
const longWord = 9;

/** What is said of a word: its look, what the lists know of it, its neighbours. */
export interface WordView {
  tokens: readonly Token[];
  at: number;
  /** ISO 639-1 of the text. */
  language: string;
  /** Whether the lists of names are left out, so that a name in none of them is learnt like one. */
  isUnlisted: boolean;
}

/** All that the model knows of a word, each as a text of its own. */
export function featuresOf({ tokens, at, language, isUnlisted }: WordView): string[] {
  const token = tokens[at]!;
  const { plain } = token;
  const known = knowledgeOf(plain, language, isUnlisted);
  const shape = shapeOf(token);
  const [before, after] = [tokens[at - 1]?.plain ?? '', nextTo(tokens[at + 1])];
  const [beforeThat, afterThat] = [tokens[at - 2]?.plain ?? '', tokens[at + 2]?.plain ?? ''];
  const [kindBefore, kindAfter] = [kindOf(tokens[at - 1]), kindOf(tokens[at + 1])];
  return [
    `known ${known}`,
    `shape ${shape}`,
    `known ${known} ${shape}`,
    `in ${language} ${known} ${shape}`,
    `-1 ${before}`,
    `+1 ${after}`,
    `-2 ${beforeThat}`,
    `+2 ${afterThat}`,
    `-2-1 ${beforeThat} ${before}`,
    `-1+1 ${before} ${after}`,
    `+1+2 ${after} ${afterThat}`,
    `known-1 ${known} ${before}`,
    `known+1 ${known} ${after}`,
    `kind-1 ${kindBefore} ${shape}`,
    `kind+1 ${kindAfter} ${shape}`,
    `kinds ${known} ${shape} ${kindBefore} ${kindAfter}`,
    `length ${Math.min(plain.length, longWord)}`,
    `begins ${plain.slice(0, 3)}`,
    `ends ${plain.slice(-3)}`,
    `ends ${plain.slice(-2)}`,
    ...(isUnlisted ? [] : [`word ${plain}`]),
  ];
}

function shapeOf({ isCapital, opensSentence }: Token): string {
  return (isCapital ? 'C' : 'c') + (opensSentence ? 'O' : 'o');
}

/** A neighbour after a comma or a full stop says less. */
function nextTo(token: Token | undefined): string {
  if (!token) return '';
  return token.isNext ? token.plain : `,${token.plain}`;
}

/** Which lists have a word. */
function knowledgeOf(plain: string, language: string, isUnlisted: boolean): string {
  const names = [
    lists.isFirstName(plain) && 'first',
    lists.isLastName(plain) && 'last',
    lists.isAttested(plain) && 'attested',
    lists.soundsLikeName(plain, true) && 'sounds',
  ];
  const words = [
    language === 'en' && 'english',
    /[a-z]/.test(plain) && 'latin',
    lists.isWord(plain) ? 'word' : isNearWord(plain) && 'near',
    lists.isWordElsewhere(plain) && 'elsewhere',
    lists.isTown(plain) && 'town',
    lists.isScriptWord(plain) && 'script',
    lists.isAlsoWord(plain) && 'also',
  ];
  return [...words, ...(isUnlisted ? [] : names)].filter(Boolean).join(',');
}

function kindOf(token: Token | undefined): string {
  if (!token) return '';
  const { plain, isCapital } = token;
  const kinds = [
    isCapital && 'capital',
    lists.isWord(plain) && 'word',
    lists.isFirstName(plain) && 'first',
    lists.isTown(plain) && 'town',
  ];
  return `a ${kinds.filter(Boolean).join(',')}`;
}
