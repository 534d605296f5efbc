import { chosen } from '../answer.ts';
import type { Topic } from '../coding.ts';
import { hasNear } from '../proposing.ts';
import type { ChoiceQuestion } from '../question.ts';

/** "From what you said: ... Did I get that right?" Who says yes is done; only where there is something near are they offered more. */
function confirm(reviews: Topic, after: string): ChoiceQuestion {
  const id = `confirm-${reviews}`;
  return {
    id,
    kind: 'choice',
    reviews,
    optionsFrom: 'locales',
    options: ({ answers }) => ['yes', ...(hasNear(answers, reviews) ? ['more'] : []), 'not-quite'],
    sometimes: ['more'],
    thumbs: { up: 'yes', down: 'not-quite' },
    next: ({ answers }) => (['more', 'not-quite'].includes(chosen(answers, id) ?? '') ? `correct-${reviews}` : after),
  };
}

export const confirmDifference = confirm('difference', 'improve');
export const confirmImprove = confirm('improve', 'may-quote');
