import { chosen } from '../answer.ts';
import type { ChoiceQuestion } from '../question.ts';

export const respondent: ChoiceQuestion = {
  id: 'respondent',
  kind: 'choice',
  optionsFrom: 'locales',
  options: () => ['parent', 'child'],
  required: true,
  next: ({ answers }) => (chosen(answers, 'respondent') === 'child' ? 'age-band' : 'key-group'),
};
