import type { Topic } from '../coding.ts';
import type { ChoiceQuestion } from '../question.ts';
import { likelyCodes } from '../review.ts';

/** After "not quite", or where the coder found nothing sure: the likeliest codes to choose from, and "none of these". */
function correct(reviews: Topic, after: string): ChoiceQuestion {
  return {
    id: `correct-${reviews}`,
    kind: 'choices',
    reviews,
    optionsFrom: 'codes',
    options: ({ answers }) => [...likelyCodes(answers, reviews), 'none'],
    alone: ['none'],
    next: () => after,
  };
}

export const correctDifference = correct('difference', 'improve');
export const correctImprove = correct('improve', 'may-quote');
