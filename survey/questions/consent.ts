import { chosen } from '../answer.ts';
import type { ChoiceQuestion } from '../question.ts';

export const consent: ChoiceQuestion = {
  id: 'consent',
  kind: 'choice',
  optionsFrom: 'locales',
  options: () => ['yes', 'no'],
  next: ({ answers }) => (chosen(answers, 'consent') === 'no' ? 'end' : 'respondent'),
};
