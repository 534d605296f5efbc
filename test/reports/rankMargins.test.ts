import { rankMargins } from '../../reports/rankMargins.ts';

test('the rank of a view far ahead of the others is sure', () => {
  expect(rankMargins([90, 20, 19], 100)).toEqual([
    [1, 1],
    [2, 3],
    [2, 3],
  ]);
});

test('few people make ranks less sure than many in the same shares', () => {
  const width = (margins: readonly (readonly [number, number])[]) =>
    margins.reduce((all, [best, worst]) => all + worst - best, 0);
  expect(width(rankMargins([12, 10, 8], 30))).toBeGreaterThan(width(rankMargins([1200, 1000, 800], 3000)));
});

test('what everybody said is never below what one in ten said', () => {
  expect(rankMargins([50, 5], 50)).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('views that everybody gave share the first rank', () => {
  expect(rankMargins([6, 6, 3], 6).slice(0, 2)).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('the same numbers have the same margins each time', () => {
  expect(rankMargins([9, 8, 7, 6], 40)).toEqual(rankMargins([9, 8, 7, 6], 40));
});

test('margins cover the true order about as often as they say', () => {
  // 100 rounds drawn from the same people: the truly first view is within its margin in nearly all of them.
  const chances = [0.4, 0.35, 0.3];
  let [state, held] = [1, 0];
  const uniform = () => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) / 2147483647;
  for (let round = 0; round < 100; round += 1) {
    const people = chances.map((chance) => Array.from({ length: 200 }, uniform).filter((each) => each < chance).length);
    if (rankMargins(people, 200)[0]![0] === 1) held += 1;
  }
  expect(held).toBeGreaterThan(90);
});
