import { jest } from '@jest/globals';
import { Limit } from '../../../bot/limits/limit.ts';

afterEach(() => jest.useRealTimers());

test('each alone has as many as are allowed', async () => {
  const limit = new Limit(2, 60);
  const taken = [];
  for (const id of ['a', 'a', 'a', 'b']) taken.push(await limit.take(id));
  expect(taken).toEqual([undefined, undefined, 60, undefined]);
});

test('whoever has had them hears how long to wait, and then has as many anew', async () => {
  jest.useFakeTimers();
  const limit = new Limit(1, 60);
  await limit.take('a');
  jest.advanceTimersByTime(20_500);
  expect(await limit.take('a')).toBe(40);
  jest.advanceTimersByTime(39_499);
  expect(await limit.take('a')).toBe(1);
  jest.advanceTimersByTime(1);
  expect(await limit.take('a')).toBeUndefined();
});

test('a flood from ever new addresses takes no more memory than so much', async () => {
  const limit = new Limit(1, 60);
  for (let index = 0; index < 200_000; index++) await limit.take(`address-${index}`);
  // Most counts were used up by others: they are shared, and not one each.
  const shared = await Promise.all(Array.from({ length: 100 }, (_, index) => limit.take(`newcomer-${index}`)));
  expect(shared.filter((wait) => wait !== undefined).length).toBeGreaterThan(50);
});
