import { chosen } from '../answer.ts';
import { isIn } from '../plain.ts';
import type { ChoiceQuestion } from '../question.ts';

/** Youngest age of each band, oldest band first. */
const bands: [from: number, band: string][] = [
  [18, '18-and-over'],
  [16, '16-17'],
  [14, '14-15'],
  [11, '11-13'],
  [8, '8-10'],
  [0, 'under-8'],
];

/** "12", or "12yo"; a year of birth is none. */
const AGE = /^\d{1,2}\p{L}*$/u;

/**
 * `under-8` comes last, as the sixth: where options are numbered, a bare "6" then means the same read as a number and as
 * an age. A bare number up to six is left to the numbering; from seven on it can only be an age.
 */
export const ageBand: ChoiceQuestion = {
  id: 'age-band',
  kind: 'choice',
  optionsFrom: 'locales',
  options: () => ['8-10', '11-13', '14-15', '16-17', '18-and-over', 'under-8'],
  read: (tokens, { notAges }) => {
    const isAge = (token: string, index: number) => AGE.test(token) && !isIn(tokens[index - 1], notAges);
    const age = parseInt(tokens.find(isAge) ?? '', 10);
    if (Number.isNaN(age) || (tokens.length === 1 && age < 7)) return undefined;
    return bands.find(([from]) => age >= from)?.[1];
  },
  next: ({ answers }) => (chosen(answers, 'age-band') === 'under-8' ? 'grown-up' : 'key-group'),
};
