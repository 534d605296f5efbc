import { hiddenAmong } from '../../../reports/confirmations/hiding.ts';

test.each<[what: string, counts: number[], shown: (number | '-')[]]>([
  ['nothing where all are five or more', [5, 9, 0], [5, 9, 0]],
  ['the next smallest beside a small one', [346, 33, 67, 1], [346, '-', 67, '-']],
  ['no third beside two small ones that could be others', [90, 4, 4], [90, '-', '-']],
  ['a third beside two that their sum would tell', [90, 1, 1], ['-', '-', '-']],
  ['a small one alone', [3], ['-']],
  ['one with nothing but zeros beside it', [0, 3, 0], [0, '-', 0]],
])('hides %s', (_, counts, shown) => {
  const hidden = hiddenAmong(counts);
  expect(counts.map((count, at) => (hidden[at] ? '-' : count))).toEqual(shown);
});
