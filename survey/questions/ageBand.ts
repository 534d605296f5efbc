import { chosen } from '../answer.ts';
import { isIn } from '../plain.ts';
import type { ChoiceQuestion } from '../question.ts';

/** Youngest age of each band, oldest band first. Nobody of two can text: a 1 or a 2 is a slip. */
const bands: [from: number, band: string][] = [
  [18, '18-and-over'],
  [16, '16-17'],
  [14, '14-15'],
  [11, '11-13'],
  [8, '8-10'],
  [3, 'under-8'],
];

/** "12", or "12yo"; a year of birth is none. */
const AGE = /^\d{1,2}\p{L}*$/u;

/** Asked for an age, a bare number is one: a child of five who texts "5" must not be taken for the fifth answer. */
export const ageBand: ChoiceQuestion = {
  id: 'age-band',
  kind: 'choice',
  optionsFrom: 'locales',
  unnumbered: true,
  options: () => ['8-10', '11-13', '14-15', '16-17', '18-and-over', 'under-8'],
  read: (tokens, { notAges }) => {
    const isAge = (token: string, index: number) => AGE.test(token) && !isIn(tokens[index - 1], notAges);
    const age = parseInt(tokens.find(isAge) ?? '', 10);
    return bands.find(([from]) => age >= from)?.[1];
  },
  next: ({ answers }) => (chosen(answers, 'age-band') === 'under-8' ? 'grown-up' : 'key-group'),
};
