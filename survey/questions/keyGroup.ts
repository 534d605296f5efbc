import type { ChoiceQuestion } from '../question.ts';

/** The study's three key groups (page 1: looked-after, autism, over 20 per cent absence), and two ways out. */
export const keyGroup: ChoiceQuestion = {
  id: 'key-group',
  kind: 'choices',
  optionsFrom: 'locales',
  options: () => ['looked-after', 'autism', 'school-absence', 'other', 'not-said'],
  alone: ['not-said'],
  next: () => 'supports',
};
