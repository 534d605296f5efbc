import { monthsLater } from '../../survey/monthsLater.ts';

test.each([
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-03-31', 12, '2027-03-31'],
  ['2027-03-31', -1, '2027-02-28'],
  ['2026-01-15', -2, '2025-11-15'],
  ['2028-02-29', -12, '2027-02-28'],
])('%s and %d months is %s', (from, months, to) => {
  const time = 'T08:15:30.000Z';
  expect(monthsLater(new Date(from + time), months).toISOString()).toBe(to + time);
});
