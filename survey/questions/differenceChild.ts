import { chosen } from '../answer.ts';
import { reviewStart } from '../proposing.ts';
import type { OpenQuestion } from '../question.ts';

/** The study's first question (page 13): what difference has the support made, to your child or to you. */
export const differenceChild: OpenQuestion = {
  id: 'difference-child',
  kind: 'open',
  topic: 'difference',
  next: ({ answers }) =>
    chosen(answers, 'respondent') === 'parent' ? 'difference-family' : reviewStart(answers, 'difference', 'improve'),
};
