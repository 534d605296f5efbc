import type { ChoiceQuestion } from '../question.ts';

export const locality: ChoiceQuestion = {
  id: 'locality',
  kind: 'choice',
  optionsFrom: 'localities',
  options: ({ authority }) => [...authority.localities.map(({ id }) => id), 'elsewhere'],
  next: () => 'difference-child',
};
