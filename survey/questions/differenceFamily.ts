import { reviewStart } from '../proposing.ts';
import type { OpenQuestion } from '../question.ts';

/** Parents also speak of themselves and the family (the study's text under Table 1, pages 13 and 14). */
export const differenceFamily: OpenQuestion = {
  id: 'difference-family',
  kind: 'open',
  topic: 'difference',
  next: ({ answers }) => reviewStart(answers, 'difference', 'improve'),
};
