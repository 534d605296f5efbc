import { unsureTable } from '../../../coding/evaluation/tables/unsure.ts';
import { compared } from './compared.ts';

const sure = compared(['happier'], [['happier', 0.9]]);
const surelyWrong = compared(['happier', 'calmer'], [['happier', 0.9]]);
const unsure = compared(['happier'], [['happier', 0.55]]);
const unsureAndWrong = compared([], [['happier', 0.55]]);
const noneOfPolish = compared(['happier'], []);
noneOfPolish.answer.lang = 'pl';

test('the table of the unsure counts them, and those wrong among them and the rest', () => {
  const answers = [sure, sure, sure, surelyWrong, unsure, unsureAndWrong, noneOfPolish];
  expect(unsureTable(answers).split('\n').slice(0, 3)).toEqual([
    'answers              n   of all    wrong',
    'unsure               3   42.9 %     0.67',
    'the rest             4   57.1 %     0.25',
  ]);
});

test('the language that was detected goes before the one that the person names', () => {
  const { answer, coding } = noneOfPolish;
  const english = { answer, coding: { ...coding, language: 'en' } };
  expect(unsureTable([english])).toMatch(/^unsure +0/mu);
});

test('without unsure answers a dash stands for how many of them are wrong', () => {
  expect(unsureTable([sure])).toMatch(/^unsure +0 +0\.0 % +-$/mu);
});
