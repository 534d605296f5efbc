import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';

/** Who the words in a cell say that answers; undefined where they say nobody, or somebody else such as a worker. */
export function respondentMeant(words: string): Respondent | undefined {
  const text = words.replaceAll('’', "'");
  const letter = /^\W*([pc])\W*$/iu.exec(text)?.[1]?.toLowerCase();
  if (letter) return letter === 'p' ? 'parent' : 'child';
  return neither.test(text) ? undefined : firstNamed(text, respondents);
}

/** Which question the words in a cell ask; undefined where they ask neither, both, or it is not plain which. */
export function topicMeant(words: string): Topic | undefined {
  const sentences = words.replaceAll('’', "'").replaceAll(politeAsking, ' ').split(sentenceEnd);
  const found = new Set(sentences.map(topicOfSentence).filter((topic) => topic !== undefined));
  return found.size === 1 ? [...found][0] : undefined;
}

const neither =
  /\b(?:not|workers?|teachers?|staff|professionals?|practitioners?|officers?|advis[eo]rs?|nurses?|managers?|minders?)\b/iu;

/** "Child's mother" names a mother, and "young carer" a child. */
const respondents: [Respondent, RegExp][] = [
  [
    'parent',
    /\b(?:(?:step|grand)?-?(?:parents?|mothers?|mums?|fathers?|dads?)|carers?|guardians?|grand(?:ma|pa)s?|gran|adopters?|famil(?:y|ies)|adults?)\b/iu,
  ],
  [
    'child',
    /\b(?:child|children|young (?:person|people|carers?|adults?)|yp|cyp|pupils?|students?|teenagers?|son|daughter)\b(?!'s?\s)/iu,
  ],
];

/** "Parent of a child" names both: the first one named is who answers. */
function firstNamed<Value>(text: string, meanings: [Value, RegExp][]): Value | undefined {
  const found = meanings
    .map(([value, pattern]) => ({ value, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.value;
}

/** "Would you say that things are better?" wishes for nothing. */
const politeAsking =
  /\b(?:would|could|can) you (?:please |like to )?(?:say|tell|describe|rate|agree|explain|give|share)\b/giu;
const sentenceEnd = /[.?!;\n]+|(?:\band|[,/&]) (?=(?:what|how|has|have|did)\b)/iu;

/** Asks for what is not there yet: the same words, "change" and "better", then mean no difference made. */
const wish = /\b(?:would|could|should|needs? to)\b|\bhow can (?:we|you|\w+ services?|services?|support)\b/iu;
const improvement = /\b(?:improv(?:e|es|ed|ing|ements?)|better|changes?|be changed|differently)\b/iu;
const proposal = /\b(?:suggestions?|suggested|recommendations?)\b|^\W*(?:q\d*\W+)?improve\W*$/iu;
const effect =
  /\b(?:differences?|impacts?|outcomes?|what(?:'s)? changed|better or worse|got(?:ten)? better)\b|(?:\b(?:has|have)|'s)(?:\s+(?!not\b)[\w']+){0,5}\s+(?:changed|helped)\b/iu;

function topicOfSentence(sentence: string): Topic | undefined {
  if (wish.test(sentence)) return improvement.test(sentence) || proposal.test(sentence) ? 'improve' : undefined;
  const [asksEffect, asksProposal] = [effect.test(sentence), proposal.test(sentence)];
  if (asksEffect === asksProposal) return undefined;
  return asksEffect ? 'difference' : 'improve';
}
