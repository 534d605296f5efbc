import { Writable } from 'node:stream';
import pino from 'pino';
import { createFigures } from '../../../bot/figures/figures.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { openMemory } from '../../../store/memory.ts';
import { StoreUnavailableError, type ResponseStore } from '../../../store/responseStore.ts';
import { anAuthority, aParent, times } from '../../support/responses.ts';

const essex = anAuthority();
const selection = [{ authority: essex, round: '2026-autumn' }];
const MINUTE = 60_000;

/** Figures over a store whose reads are counted, and that can be away for a while. */
function counted() {
  const { responses } = openMemory();
  const clock = { now: Date.parse('2026-11-20T12:00:00Z') };
  const trouble = { reads: 0, isAway: false };
  const store: ResponseStore = {
    ...responses,
    summaries: (filter, summariser) => {
      trouble.reads += 1;
      if (trouble.isAway) throw new StoreUnavailableError('The disk is full.');
      return responses.summaries(filter, summariser);
    },
  };
  const lines: string[] = [];
  const log = pino(new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }));
  const figures = createFigures(
    { smallNumbers: smallNumbers.study },
    { store: { responses: store }, log, now: () => clock.now },
  );
  const answer = async (people: number) => {
    for (const each of times(people, () => aParent({ difference: ['safer'] })))
      await responses.save({ ...each, version: 0 });
  };
  const safer = async () => (await figures.of(selection)).published.groups.parent.people.get('safer');
  return { figures, answer, safer, clock, trouble, lines };
}

/** What was begun in the background is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

test('figures younger than a minute are shown as they are', async () => {
  const { answer, safer, clock, trouble } = counted();
  await answer(5);
  expect(await safer()).toBe(5);
  await answer(1);
  clock.now += MINUTE - 1;
  expect(await safer()).toBe(5);
  await settled();
  expect(trouble.reads).toBe(1);
});

test('older ones are shown too, while new ones are counted once', async () => {
  const { answer, safer, clock, trouble } = counted();
  await answer(5);
  await safer();
  await answer(1);
  clock.now += MINUTE + 1;
  expect([await safer(), await safer()]).toEqual([5, 5]);
  await settled();
  expect(await safer()).toBe(6);
  expect(trouble.reads).toBe(2);
});

test('two who ask at once share one count', async () => {
  const { figures, answer, trouble } = counted();
  await answer(5);
  const [one, other] = await Promise.all([figures.of(selection), figures.of(selection)]);
  expect(one).toBe(other);
  expect(trouble.reads).toBe(1);
});

test('each round has figures of its own', async () => {
  const { figures, answer } = counted();
  await answer(5);
  await figures.of(selection);
  const earlier = await figures.of([{ authority: essex, round: '2025-autumn' }]);
  expect(earlier.published.started).toBe(0);
});

test('a count that fails says so to who waits for it, and the next who asks tries again', async () => {
  const { answer, safer, trouble, lines } = counted();
  await answer(5);
  trouble.isAway = true;
  await expect(safer()).rejects.toThrow(StoreUnavailableError);
  expect(lines.join('')).toContain('figures cannot be counted');
  trouble.isAway = false;
  expect(await safer()).toBe(5);
});

test('while new ones cannot be counted the old ones stay', async () => {
  const { answer, safer, clock, trouble } = counted();
  await answer(5);
  await safer();
  clock.now += MINUTE + 1;
  trouble.isAway = true;
  expect(await safer()).toBe(5);
  await settled();
  expect(await safer()).toBe(5);
  await settled();
  trouble.isAway = false;
  await answer(1);
  await safer();
  await settled();
  expect(await safer()).toBe(6);
});
