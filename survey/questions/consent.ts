import type { ChoiceQuestion } from '../question.ts';

export const consent: ChoiceQuestion = {
  id: 'consent',
  kind: 'choice',
  optionsFrom: 'locales',
  options: () => ['yes', 'no'],
  refusal: 'no',
  required: true,
  explicit: true,
  next: () => 'respondent',
};
