import { Quota } from '../../../bot/sample/quota.ts';
import { seededRandom } from '../../../bot/sample/random.ts';

const shares = [
  { item: 'often', weight: 5 },
  { item: 'sometimes', weight: 3 },
  { item: 'seldom', weight: 2 },
];

function drawn(times: number, seed = 'a'): string[] {
  const quota = new Quota(shares, seededRandom(seed));
  return Array.from({ length: times }, () => quota.draw(1)[0]!);
}

function numbers(items: string[]): number[] {
  return shares.map(({ item }) => items.filter((each) => each === item).length);
}

describe('a quota', () => {
  test.each([
    [10, [5, 3, 2]],
    [100, [50, 30, 20]],
    [1000, [500, 300, 200]],
  ])('of %i draws gives each item its share, one more or less', (times, expected) => {
    for (const [index, count] of numbers(drawn(times)).entries()) {
      expect(Math.abs(count - expected[index]!)).toBeLessThanOrEqual(1);
    }
  });

  test('begins the same however many draws will follow', () => {
    expect(drawn(100).slice(0, 30)).toEqual(drawn(30));
  });

  test('gives different items to one person', () => {
    const quota = new Quota(shares, seededRandom('b'));
    for (let person = 0; person < 20; person++) expect(new Set(quota.draw(2)).size).toBe(2);
  });

  test('never gives an item more often than it may', () => {
    const quota = new Quota([...shares, { item: 'rare', weight: 5, atMost: 2 }], seededRandom('c'));
    const items = Array.from({ length: 90 }, () => quota.draw(1)[0]!);
    expect(items.filter((item) => item === 'rare')).toHaveLength(2);
  });

  test('says so when asked for more different items than it has', () => {
    expect(() => new Quota(shares, seededRandom('d')).draw(4)).toThrow('at most 3 different items');
  });
});
