import { Writable } from 'node:stream';
import pino from 'pino';
import { Remembered } from '../../bot/remembered.ts';
import { StoreUnavailableError } from '../../store/responseStore.ts';
import { anAuthority } from '../support/responses.ts';

const MINUTE = 60_000;
const autumn = { authority: anAuthority(), round: '2026-autumn' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Counts how often rounds are read; the store can be away for a while. */
function counted(room = 100) {
  const clock = { now: Date.parse('2026-11-20T12:00:00Z') };
  const trouble = { reads: 0, isAway: false };
  const lines: string[] = [];
  const rounds = new Remembered({
    read: async ({ round }: typeof autumn) => {
      trouble.reads += 1;
      const [{ reads, isAway }] = await Promise.resolve([trouble]);
      if (isAway) throw new StoreUnavailableError(`The disk is full of ${round}.`);
      return { round, reads };
    },
    keyOf: ({ authority, round }) => `${authority.code} ${round}`,
    sizeOf: () => 40,
    room,
    failed: 'a round cannot be read',
    log: pino(new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) })),
    now: () => clock.now,
  });
  return { rounds, clock, trouble, lines };
}

test('a round is read once a minute at most, and two who ask at once share it', async () => {
  const { rounds, clock, trouble } = counted();
  await Promise.all([rounds.of(autumn), rounds.of(autumn)]);
  clock.now += MINUTE - 1;
  expect(await rounds.of(autumn)).toEqual({ round: '2026-autumn', reads: 1 });
  clock.now += 2;
  expect(await rounds.of(autumn)).toEqual({ round: '2026-autumn', reads: 1 });
  await settled();
  expect(await rounds.of(autumn)).toEqual({ round: '2026-autumn', reads: 2 });
  expect(trouble.reads).toBe(2);
});

test('rounds and councils are kept apart', async () => {
  const { rounds } = counted();
  await rounds.of(autumn);
  expect(await rounds.of({ ...autumn, round: 'sample' })).toEqual({ round: 'sample', reads: 2 });
  expect((await rounds.of({ ...autumn, authority: anAuthority({ code: 'E06000044' }) })).reads).toBe(3);
});

test('when the room is full, what was not asked for longest goes', async () => {
  const { rounds, trouble } = counted(100);
  for (const round of ['a', 'b', 'c']) await rounds.of({ ...autumn, round });
  await rounds.of({ ...autumn, round: 'c' });
  expect(trouble.reads).toBe(3);
  await rounds.of({ ...autumn, round: 'a' });
  expect(trouble.reads).toBe(4);
});

test('while the store is away what was read before is shown, and who asks first is told', async () => {
  const { rounds, clock, trouble, lines } = counted();
  trouble.isAway = true;
  await expect(rounds.of(autumn)).rejects.toThrow(StoreUnavailableError);
  expect(lines.join('')).toContain('a round cannot be read');
  trouble.isAway = false;
  expect((await rounds.of(autumn)).reads).toBe(2);
  trouble.isAway = true;
  clock.now += 2 * MINUTE;
  expect((await rounds.of(autumn)).reads).toBe(2);
  await settled();
  expect((await rounds.of(autumn)).reads).toBe(2);
});
