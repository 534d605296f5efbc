import { jest } from '@jest/globals';
import { Tries } from '../../../bot/rights/tries.ts';

const HOUR_MS = 60 * 60_000;
const authorities = ['E10000012'];

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** How many of `count` may be tried, all of them wrong. */
async function allowed(tries: Tries, count: number, seeker: (index: number) => object): Promise<number> {
  const begun = [];
  for (let index = 0; index < count; index++) begun.push(await tries.begin({ authorities, ...seeker(index) }));
  return begun.filter(Boolean).length;
}

describe('wrong references within an hour are allowed', () => {
  test.each<[number, string, (index: number) => object]>([
    [5, 'of one person', () => ({ person: 'ada' })],
    [50, 'from one network address, whoever it is', (index) => ({ person: `person-${index}`, address: '192.0.2.1' })],
  ])('%d times %s', async (most, _, seeker) => {
    const tries = new Tries();
    expect(await allowed(tries, 300, seeker)).toBe(most);
    jest.advanceTimersByTime(HOUR_MS);
    expect(await allowed(tries, 300, seeker)).toBe(most);
  });

  test('twice by each sender where somebody guesses at an authority from many addresses', async () => {
    const tries = new Tries();
    await allowed(tries, 150, (index) => ({ person: `p-${index}`, address: `a-${index % 3}` }));
    expect(await allowed(tries, 10, (index) => ({ person: `q-${index}`, address: 'one' }))).toBe(2);
    expect(await allowed(tries, 10, () => ({ person: 'by text' }))).toBe(2);
    const elsewhere = { authorities: ['E08000032'], person: 'r', address: 'two' };
    expect(await allowed(tries, 10, () => elsewhere)).toBe(5);
  });
});

test('right references use up nothing', async () => {
  const tries = new Tries();
  const seeker = { authorities, person: 'ada', address: '192.0.2.1' };
  for (let index = 0; index < 1_000; index++) {
    expect(await tries.begin(seeker)).toBe(true);
    await tries.wasRight(seeker);
  }
});

test('right references get in while many wrong ones come for the same authority', async () => {
  const tries = new Tries();
  for (let index = 0; index < 2_000; index++) {
    await tries.begin({ authorities, address: `guesser-${index % 5}` });
    const seeker = { authorities, person: 'owner', address: 'home' };
    expect(await tries.begin(seeker)).toBe(true);
    await tries.wasRight(seeker);
  }
});
