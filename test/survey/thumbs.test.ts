import { thumbIn } from '../../survey/thumbs.ts';

test.each([
  ['👍', 'up'],
  [' 👍🏽 ', 'up'],
  ['👍👍🏿 👍', 'up'],
  ['👍️', 'up'],
  ['👎', 'down'],
  ['👎🏻👎🏻', 'down'],
  ['👍👎', undefined],
  ['👍 but he still cries', undefined],
  ['yes 👍', undefined],
  ['', undefined],
  ['😀', undefined],
])('"%s" points %s', (text, way) => {
  expect(thumbIn(text)).toBe(way);
});
