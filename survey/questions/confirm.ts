import { chosen } from '../answer.ts';
import type { Topic } from '../coding.ts';
import type { ChoiceQuestion } from '../question.ts';

/** "From what you said: ... Did I get that right?" */
function confirm(reviews: Topic, after: string): ChoiceQuestion {
  const id = `confirm-${reviews}`;
  return {
    id,
    kind: 'choice',
    reviews,
    optionsFrom: 'locales',
    options: () => ['yes', 'not-quite'],
    next: ({ answers }) => (chosen(answers, id) === 'not-quite' ? `correct-${reviews}` : after),
  };
}

export const confirmDifference = confirm('difference', 'improve');
export const confirmImprove = confirm('improve', 'may-quote');
