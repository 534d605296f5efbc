import type { Answers, Review } from './answer.ts';
import type { Topic } from './coding.ts';
import { agreed, isAskedOpenly, readBackCodes } from './proposing.ts';
import { proposedCodes } from './review.ts';

/** What saying `option` to the codes read back amounts to. */
export function reviewOfReadBack(answers: Answers, topic: Topic, option: string): Review {
  const shown = readBackCodes(answers, topic);
  if (option !== 'not-quite') return review(answers, topic, { shown, kept: shown });
  return { ...review(answers, topic, { shown, kept: [] }), removed: [], disputed: shown };
}

/** What choosing `options` from a list of `listed` codes amounts to. */
export function reviewOfList(answers: Answers, topic: Topic, listed: string[], options: string[]): Review {
  const before = agreed(answers, topic);
  const found = review(answers, topic, { shown: [...before, ...listed], kept: [...before, ...options] });
  return isAskedOpenly(answers, topic) ? { ...found, open: true } : found;
}

function review(answers: Answers, topic: Topic, { shown, kept }: { shown: string[]; kept: string[] }): Review {
  const given = proposedCodes(answers, topic);
  const proposed = given.filter((code) => shown.includes(code));
  const unreviewed = given.filter((code) => !shown.includes(code));
  return {
    proposed,
    confirmed: proposed.filter((code) => kept.includes(code)),
    added: shown.filter((code) => kept.includes(code) && !given.includes(code)),
    removed: proposed.filter((code) => !kept.includes(code)),
    ...(unreviewed.length > 0 && { unreviewed }),
    shown,
  };
}

/** A review with what else the coder gives once the person has put more words to their choice. */
export function withUnreviewed(review: Review, given: string[]): Review {
  const unreviewed = given.filter((code) => !review.shown?.includes(code));
  return unreviewed.length > 0 ? { ...review, unreviewed } : review;
}
