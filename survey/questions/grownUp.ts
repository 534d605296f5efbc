import type { ChoiceQuestion } from '../question.ts';

/** Children under 8 are asked to do the survey with a grown-up beside them. */
export const grownUp: ChoiceQuestion = {
  id: 'grown-up',
  kind: 'choice',
  optionsFrom: 'locales',
  options: () => ['with-me', 'not-now'],
  refusal: 'not-now',
  required: true,
  next: () => 'key-group',
};
