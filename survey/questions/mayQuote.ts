import type { ChoiceQuestion } from '../question.ts';

export const mayQuote: ChoiceQuestion = {
  id: 'may-quote',
  kind: 'choice',
  optionsFrom: 'locales',
  options: () => ['yes', 'no'],
  next: () => 'end',
};
