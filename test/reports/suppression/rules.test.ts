import { fewerThanFive } from '../../../reports/suppression/rules.ts';

test.each([
  [0, 0],
  [1, 'hidden'],
  [4, 'hidden'],
  [5, 5],
  [6, 6],
])('%d people are shown as %s', (people, shown) => {
  expect(fewerThanFive(people)).toBe(shown);
});
