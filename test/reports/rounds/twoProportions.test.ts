import { holm } from '../../../reports/rounds/holm.ts';
import { chanceOfDifference } from '../../../reports/rounds/twoProportions.ts';

// Expected: R 4, prop.test(c(a, c), c(b, d))$p.value.
test.each([
  [45, 100, 30, 100, 0.0408715341],
  [5, 40, 0, 60, 0.0192082511],
  [200, 1000, 260, 1000, 0.0017189561],
  [50, 50, 80, 90, 0.035417],
])('%i of %i beside %i of %i is as likely as R says', (people, answered, others, all, expected) => {
  const [a, b] = [
    { people, answered },
    { people: others, answered: all },
  ];
  expect(chanceOfDifference(a, b)).toBeCloseTo(expected, 6);
  expect(chanceOfDifference(b, a)).toBeCloseTo(expected, 6);
});

test('equal shares, none and all are as likely as can be', () => {
  const chance = (people: number, others: number) =>
    chanceOfDifference({ people, answered: 50 }, { people: others, answered: 100 });
  expect(chance(20, 40)).toBeCloseTo(1, 6);
  expect([chance(0, 0), chance(50, 100)]).toEqual([1, 1]);
});

test('numbers that are rounded prove less', () => {
  const [a, b] = [
    { people: 45, answered: 100 },
    { people: 30, answered: 100 },
  ];
  expect(chanceOfDifference(a, b, 2)).toBeGreaterThan(chanceOfDifference(a, b));
  // As far from each other as exact numbers of 43 and 32 would be.
  expect(chanceOfDifference(a, b, 2)).toBeCloseTo(chanceOfDifference({ ...a, people: 43 }, { ...b, people: 32 }), 6);
});

test('many tests at once are raised as R raises them', () => {
  // p.adjust(c(.01, .04, .03, .005, .2), 'holm')
  const adjusted = holm([0.01, 0.04, 0.03, 0.005, 0.2]);
  for (const [place, expected] of [0.04, 0.09, 0.09, 0.025, 0.2].entries())
    expect(adjusted[place]).toBeCloseTo(expected, 10);
  expect(holm([0.5, 0.9])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});
