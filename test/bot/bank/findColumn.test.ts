import { findColumn } from '../../../bot/bank/findColumn.ts';

const header = ['Ref', 'What  helped?', 'answer', 'Answer', 'Twice', 'Twice', ''];

test.each([
  ['Answer', 3],
  ['answer', 2],
  ['what helped?', 1],
  [' REF ', 0],
  ['#5', 4],
])('%p is column %d', (name, place) => {
  expect(findColumn(header, name)).toBe(place);
});

test.each([
  ['Anwser', /no.* Did you mean 'Answer'\?.*\n {2}#1 Ref\n {2}#2 What helped\?\n/],
  ['ansewr', /Did you mean 'answer'\?/],
  ['Comment', /none\. The columns are:/],
  ['#9', /none\. The columns are:/],
  ['Twice', /got 2 of that name.*#5 or #6/],
  ['ANSWER', /got 2 of that name.*#3 or #4/],
  ['#9', /Expected a column '#9'/],
])('%p fails, and says what to do', (name, message) => {
  expect(() => findColumn(header, name)).toThrow(message);
});

test('an answer in the place of a header is not repeated', () => {
  const answer = 'My social worker Karen helped us a great deal when we came out of hospital';
  expect(() => findColumn([answer], 'Answer')).toThrow(/is the header missing\?/);
  expect(() => findColumn([answer], 'Answer')).not.toThrow(/Karen/);
});
