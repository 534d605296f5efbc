import { chosen, type Answers, type Review, type TextAnswer } from './answer.ts';
import type { Coding, Topic } from './coding.ts';
import { profileOf } from './profile.ts';

/** Open questions by topic, in the order asked. A parent's words on the child and on the family are confirmed together. */
const openQuestions: Record<Topic, string[]> = {
  difference: ['difference-child', 'difference-family'],
  improve: ['improve'],
};

/** The person's own words on a topic: only answers still on their path (a child has no family question). */
export function wordsOn(answers: Answers, topic: Topic): TextAnswer[] {
  const isChild = profileOf(answers).respondent === 'child';
  return openQuestions[topic]
    .filter((id) => !(isChild && id === 'difference-family'))
    .map((id) => answers[id])
    .filter((answer) => answer?.kind === 'text');
}

/** Codes the talk's coder gave over all answers of a topic, each once. */
export function proposedCodes(answers: Answers, topic: Topic): string[] {
  return codesOf(wordsOn(answers, topic).map(({ coding }) => coding));
}

function codesOf(codings: Coding[]): string[] {
  return [...new Set(codings.flatMap(({ codes }) => codes.map(({ code }) => code)))];
}

/** The newest coding of an answer: the one that counts where the person did not say. */
export function latestCoding({ coding, recodings }: TextAnswer): Coding {
  return recodings?.at(-1) ?? coding;
}

/** What the person made of a topic's codes, if they were asked and answered: the list where they chose from one. */
export function reviewOn(answers: Answers, topic: Topic): Review | undefined {
  const said = (id: string) => {
    const answer = answers[id];
    return answer?.kind === 'chosen' ? answer.review : undefined;
  };
  const readBack = said(`confirm-${topic}`);
  if (chosen(answers, `confirm-${topic}`) === 'yes') return readBack;
  return said(`correct-${topic}`) ?? readBack;
}

/**
 * The codes that count: what the person confirmed and added, and what they were not asked about; the newest coding where
 * they did not say. "Not quite" without saying what is not right leaves none of what was read back.
 */
export function finalCodes(answers: Answers, topic: Topic): string[] {
  const review = reviewOn(answers, topic);
  if (!review) return codesOf(countedCodings(answers, topic));
  return [...review.confirmed, ...review.added, ...(review.unreviewed ?? [])];
}

/** The codings behind the codes that count: those the person was shown, or the newest where they did not say. */
export function countedCodings(answers: Answers, topic: Topic): Coding[] {
  const isReviewed = reviewOn(answers, topic) !== undefined;
  return wordsOn(answers, topic).map((answer) => (isReviewed ? answer.coding : latestCoding(answer)));
}
