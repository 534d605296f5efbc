import { chosen, type Answer, type Answers } from './answer.ts';
import type { Topic } from './coding.ts';
import type { Question } from './question.ts';

/**
 * The answers with one more. A review is dropped when the words it was about change, and
 * what was chosen from a list when what led to the list is said anew, so that it is asked again.
 */
export function withAnswer(answers: Answers, question: Question, answer: Answer): Answers {
  const next = { ...answers, [question.id]: answer };
  if (question.kind === 'open') return withoutReview(next, question.topic);
  if (question.id === `confirm-${question.reviews}`) return without(next, `correct-${question.reviews}`);
  // Whose words they are decides how they are coded, so a changed respondent makes all reviews stale.
  const isSomebodyElse = chosen(next, 'respondent') !== chosen(answers, 'respondent');
  return isSomebodyElse ? withoutReview(withoutReview(next, 'difference'), 'improve') : next;
}

function withoutReview(answers: Answers, topic: Topic): Answers {
  return without(answers, `confirm-${topic}`, `correct-${topic}`);
}

/** The answers without some, as if never given. */
export function without(answers: Answers, ...dropped: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !dropped.includes(id)));
}
