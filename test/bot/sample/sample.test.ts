import { openMemory } from '../../../store/memory.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import type { SampleResult } from '../../../bot/sample/runSample.ts';
import type { Store } from '../../../store/store.ts';
import { emptyDirectory } from '../../store/emptyDirectory.ts';
import { storedIn, talk } from './talking.ts';

const PEOPLE = 60;

describe('a sample of people', () => {
  let store: Store;
  let result: SampleResult;

  beforeAll(async () => {
    store = openSqlite({ directory: emptyDirectory() });
    result = await talk(store, PEOPLE);
  }, 60_000);
  afterAll(() => store.close());

  test('all come to an end', () => {
    const { people, finished, droppedOut, declined, erased, stuck, interrupted } = result;
    expect({ people, stuck, interrupted }).toEqual({ people: PEOPLE, stuck: 0, interrupted: 0 });
    expect(finished + droppedOut + declined + erased).toBe(PEOPLE);
    expect(finished).toBeGreaterThan(PEOPLE * 0.7);
  });

  test('is stored as it ended, in the round sample alone', async () => {
    const stored = await storedIn(store);
    expect(stored.filter(({ status }) => status === 'complete')).toHaveLength(result.finished);
    expect(stored.length).toBeGreaterThanOrEqual(result.finished);
    expect(stored.length).toBeLessThanOrEqual(PEOPLE - result.declined - result.erased);
    expect(await storedIn(store, '2026-autumn')).toEqual([]);
  });

  test('comes once only', async () => {
    const before = await storedIn(store);
    const again = await talk(store, PEOPLE);
    expect(again).toMatchObject({ finished: result.finished, declined: result.declined, erased: result.erased });
    expect(again.wereHere).toBeGreaterThanOrEqual(result.finished);
    expect(await storedIn(store)).toEqual(before);
  });

  test('gives the same answers for the same seed', async () => {
    const other = openMemory();
    await talk(other, PEOPLE);
    expect(await wordsIn(other)).toEqual(await wordsIn(store));
  });
});

test('people cut off by an interruption go on the next time', async () => {
  const store = openMemory();
  const first = await talk(store, PEOPLE, 5);
  expect(first.interrupted).toBeGreaterThan(0);
  const second = await talk(store, PEOPLE);
  expect(second).toMatchObject({ people: PEOPLE, stuck: 0, interrupted: 0 });
  expect((await storedIn(store)).filter(({ status }) => status === 'complete')).toHaveLength(second.finished);
});

test('a store that fails ends the sample with what to do', async () => {
  const store = openMemory();
  const broken = { ...store.responses, save: () => Promise.reject(new Error('no space')) };
  await expect(talk({ ...store, responses: broken }, 10)).rejects.toThrow('Expected the store to keep an answer');
});

/** What was said and chosen, by person: ids and times differ from run to run. */
async function wordsIn(store: Store): Promise<Record<string, unknown>> {
  const stored = await storedIn(store);
  return Object.fromEntries(
    stored.map(({ personKey, answers }) => [
      personKey,
      Object.entries(answers)
        .map(([id, given]) => [id, given?.kind === 'text' ? given.text : given?.kind === 'chosen' ? given.options : ''])
        .toSorted(),
    ]),
  );
}
