import { respondentOf, topicOf } from '../../../bot/bank/choices.ts';

test.each([
  ['Parent', 'parent'],
  ['parent/carer', 'parent'],
  ['Foster carer', 'parent'],
  ['Adopter', 'parent'],
  ['Step-mum', 'parent'],
  ['Grandmother', 'parent'],
  ['Mum of a child', 'parent'],
  ["Child's mother", 'parent'],
  ['P', 'parent'],
  ['Young person', 'child'],
  ['Young carer', 'child'],
  ['CHILD', 'child'],
  ['Pupil (11-16)', 'child'],
  ['c', 'child'],
  ['Social worker', undefined],
  ['Family support worker', undefined],
  ["Child's social worker", undefined],
  ['Teacher of the child', undefined],
  ['Not a parent', undefined],
  ['Not stated', undefined],
  ['', undefined],
])('in a column of respondents %p means %p', (words, respondent) => {
  expect(respondentOf(['Who'], { column: 'Who' })([words])).toBe(respondent);
});

test.each([
  'difference',
  'Q1: Difference',
  'Impact on the family',
  'Outcomes',
  'What difference has the support made?',
  'What has changed since you had support?',
  'What’s changed for you?',
  'What changed?',
  'How has your life changed?',
  'What has helped?',
  'What has got better?',
  'Has it made things better or worse?',
  'What difference would you say it has made?',
])('a column of questions asks for the difference with %p', (words) => {
  expect(topicOf(['Q'], { column: 'Q' })([words])).toBe('difference');
});

test.each([
  'improve',
  'Q2 Improve',
  'What would improve services?',
  'How could we make it better?',
  'How could services be improved?',
  'How can we improve?',
  'What needs to change?',
  'What should change?',
  'What would you like to change?',
  'What could we do differently?',
  'What could be done differently?',
  'Suggestions',
  'Any recommendations for the service?',
])('a column of questions asks what would improve with %p', (words) => {
  expect(topicOf(['Q'], { column: 'Q' })([words])).toBe('improve');
});

test.each([
  'Q1',
  '',
  'better',
  'changed',
  'Is it better?',
  'Would you say that things are better?',
  'What would make a difference?',
  'What would have changed without us?',
  'What has not helped?',
  'Anything else?',
  'What has changed, and what could be better?',
  'What difference did it make? What would you improve?',
])('a column of questions does not say which with %p', (words) => {
  expect(topicOf(['Q'], { column: 'Q' })([words])).toBeUndefined();
});

test('a fixed value stands in where the cell is empty, and nowhere else', () => {
  const who = respondentOf(['Who'], { column: 'Who', fixed: 'parent' });
  expect([['child'], [' '], [], [null], ['Social worker'], ['Not stated']].map(who)).toEqual([
    'child',
    'parent',
    'parent',
    'parent',
    undefined,
    undefined,
  ]);
  const question = topicOf(['Q'], { column: 'Q', fixed: 'improve' });
  expect([['What changed?'], [''], ['Anything else?']].map(question)).toEqual(['difference', 'improve', undefined]);
});
