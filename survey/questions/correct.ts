import type { Topic } from '../coding.ts';
import { listedCodes } from '../proposing.ts';
import type { ChoiceQuestion } from '../question.ts';

/** After "not quite" or "there is more", or where nothing is read back: a few codes to choose from, and "none of these". */
function correct(reviews: Topic, after: string): ChoiceQuestion {
  return {
    id: `correct-${reviews}`,
    kind: 'choices',
    reviews,
    optionsFrom: 'codes',
    options: ({ answers }) => [...listedCodes(answers, reviews), 'none'],
    alone: ['none'],
    next: () => after,
  };
}

export const correctDifference = correct('difference', 'improve');
export const correctImprove = correct('improve', 'may-quote');
