import { fuzz } from './fuzz/run.ts';

test('a few thousand messages, half of them hostile, leave the service up and nobody mixed up with anybody', async () => {
  const { faults, ownShown, messages } = await fuzz({ messages: 3000, seed: 'test' });
  expect(faults).toEqual([]);
  expect(messages).toBe(3000);
  expect(ownShown).toBeGreaterThan(0);
}, 300_000);
