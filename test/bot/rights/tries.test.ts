import { Allowance } from '../../../bot/rights/allowance.ts';
import { Tries } from '../../../bot/rights/tries.ts';

const HOUR_MS = 60 * 60_000;
const authorities = ['E10000012'];

/** How many of `count` may be tried, all of them wrong. */
function allowed(tries: Tries, count: number, seeker: (index: number) => object): number {
  const begun = Array.from({ length: count }, (_, index) => tries.begin({ authorities, ...seeker(index) }));
  return begun.filter(Boolean).length;
}

describe('wrong references within an hour are allowed', () => {
  test.each<[number, string, (index: number) => object]>([
    [5, 'of one person', () => ({ person: 'ada' })],
    [20, 'from one network address, whoever it is', (index) => ({ person: `person-${index}`, address: '192.0.2.1' })],
    [
      100,
      'for one authority, whoever and wherever it is',
      (index) => ({ person: `p-${index}`, address: `a-${index}` }),
    ],
  ])('%d times %s', (most, _, seeker) => {
    let now = Date.now();
    const tries = new Tries(() => now);
    expect(allowed(tries, 300, seeker)).toBe(most);
    now += HOUR_MS + 1;
    expect(allowed(tries, 300, seeker)).toBe(most);
  });
});

test('right references use up nothing', () => {
  const tries = new Tries();
  const seeker = { authorities, person: 'ada', address: '192.0.2.1' };
  for (let index = 0; index < 1_000; index++) {
    expect(tries.begin(seeker)).toBe(true);
    tries.wasRight(seeker);
  }
});

test('an allowance is used up by each alone', () => {
  const allowance = new Allowance(2);
  expect(['a', 'a', 'a', 'b'].map((id) => allowance.take(id))).toEqual([true, true, false, true]);
});
