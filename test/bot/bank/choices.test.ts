import { respondentOf, topicOf } from '../../../bot/bank/choices.ts';

test.each([
  ['Parent', 'parent'],
  ['parent/carer', 'parent'],
  ['Foster carer', 'parent'],
  ['Mum of a child', 'parent'],
  ['Young person', 'child'],
  ['CHILD', 'child'],
  ['Pupil (11-16)', 'child'],
  ['Social worker', undefined],
  ['', undefined],
])('in a column of respondents %p means %p', (words, respondent) => {
  expect(respondentOf(['Who'], { column: 'Who' })([words])).toBe(respondent);
});

test.each([
  ['difference', 'difference'],
  ['What difference has the support made?', 'difference'],
  ['What would improve services?', 'improve'],
  ['How could we make it better?', 'improve'],
  ['Q1', undefined],
])('in a column of questions %p means %p', (words, topic) => {
  expect(topicOf(['Q'], { column: 'Q' })([words])).toBe(topic);
});

test('a fixed value stands in where the column does not say', () => {
  const respondent = respondentOf(['Who'], { column: 'Who', fixed: 'parent' });
  expect([respondent(['child']), respondent(['?']), respondent([])]).toEqual(['child', 'parent', 'parent']);
});
