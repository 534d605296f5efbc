import { reviewStart } from '../proposing.ts';
import type { OpenQuestion } from '../question.ts';

/** The study's second question (page 21): what would improve services. */
export const improve: OpenQuestion = {
  id: 'improve',
  kind: 'open',
  topic: 'improve',
  next: ({ answers }) => reviewStart(answers, 'improve', 'may-quote'),
};
