import { Writable } from 'node:stream';
import pino from 'pino';
import { PerRound } from '../../../bot/perRound/perRound.ts';
import { StoreUnavailableError } from '../../../store/responseStore.ts';
import { anAuthority } from '../../support/responses.ts';

const MINUTE = 60_000;
const autumn = { authority: anAuthority(), round: '2026-autumn' };
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Counts how often rounds are read; the store can be away for a while. */
function counted(room = 100) {
  const clock = { now: Date.parse('2026-11-20T12:00:00Z') };
  const trouble = { reads: 0, isAway: false };
  const lines: string[] = [];
  const perRound = new PerRound({
    read: async ({ round }) => {
      trouble.reads += 1;
      const [{ reads, isAway }] = await Promise.resolve([trouble]);
      if (isAway) throw new StoreUnavailableError(`The disk is full of ${round}.`);
      return { round, reads };
    },
    sizeOf: () => 40,
    room,
    log: pino(new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) })),
    now: () => clock.now,
  });
  return { perRound, clock, trouble, lines };
}

test('a round is read once a minute at most, and two who ask at once share it', async () => {
  const { perRound, clock, trouble } = counted();
  await Promise.all([perRound.of(autumn), perRound.of(autumn)]);
  clock.now += MINUTE - 1;
  expect(await perRound.of(autumn)).toEqual({ round: '2026-autumn', reads: 1 });
  clock.now += 2;
  expect(await perRound.of(autumn)).toEqual({ round: '2026-autumn', reads: 1 });
  await settled();
  expect(await perRound.of(autumn)).toEqual({ round: '2026-autumn', reads: 2 });
  expect(trouble.reads).toBe(2);
});

test('rounds and councils are kept apart', async () => {
  const { perRound } = counted();
  await perRound.of(autumn);
  expect(await perRound.of({ ...autumn, round: 'sample' })).toEqual({ round: 'sample', reads: 2 });
  expect((await perRound.of({ ...autumn, authority: anAuthority({ code: 'E06000044' }) })).reads).toBe(3);
});

test('when the room is full, what was not asked for longest goes', async () => {
  const { perRound, trouble } = counted(100);
  for (const round of ['a', 'b', 'c']) await perRound.of({ ...autumn, round });
  await perRound.of({ ...autumn, round: 'c' });
  expect(trouble.reads).toBe(3);
  await perRound.of({ ...autumn, round: 'a' });
  expect(trouble.reads).toBe(4);
});

test('while the store is away what was read before is shown, and who asks first is told', async () => {
  const { perRound, clock, trouble, lines } = counted();
  trouble.isAway = true;
  await expect(perRound.of(autumn)).rejects.toThrow(StoreUnavailableError);
  expect(lines.join('')).toContain('a round cannot be read');
  trouble.isAway = false;
  expect((await perRound.of(autumn)).reads).toBe(2);
  trouble.isAway = true;
  clock.now += 2 * MINUTE;
  expect((await perRound.of(autumn)).reads).toBe(2);
  await settled();
  expect((await perRound.of(autumn)).reads).toBe(2);
});
