/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { Reading } from '../../store/readings.ts';
import type { Store } from '../../store/store.ts';
import { ada, adasResponse } from './adasResponse.ts';

/** What every Readings promises; the store is empty at the start of each test. */
export function readingsContract(store: () => Store): void {
  const latest = async (filter = ada) => [...(await store().readings.latest(filter))];

  it('has none at first', async () => {
    expect(await latest()).toEqual([]);
  });

  it('gives the latest of each response, in whatever order they come in', async () => {
    await store().responses.save(adasResponse({ personKey: 'p1', id: 'r1' }));
    await store().responses.save(adasResponse({ personKey: 'p2', id: 'r2' }));
    for (const day of ['03', '05', '04']) await store().readings.add(reading({ at: `2026-10-${day}T09:00:00.000Z` }));
    await store().readings.add(reading({ responseId: 'r2' }));

    expect((await latest()).toSorted()).toEqual([
      ['r1', reading({ at: '2026-10-05T09:00:00.000Z' })],
      ['r2', reading({ responseId: 'r2' })],
    ]);
  });

  it('keeps rounds and authorities apart', async () => {
    await store().responses.save(adasResponse({ id: 'r1' }));
    await store().responses.save(adasResponse({ id: 'r2', round: '2027-spring' }));
    await store().responses.save(adasResponse({ id: 'r3', authority: 'E06000001' }));
    await store().readings.add(reading());
    await store().readings.add(reading({ responseId: 'r2', round: '2027-spring' }));
    await store().readings.add(reading({ responseId: 'r3', authority: 'E06000001' }));

    expect((await latest()).map(([id]) => id)).toEqual(['r1']);
    expect((await latest({ ...ada, round: '2027-spring' })).map(([id]) => id)).toEqual(['r2']);
  });

  it('keeps a reading when the response is saved again or gets another key', async () => {
    const first = await store().responses.save(adasResponse({ id: 'r1' }));
    await store().readings.add(reading());
    await store().responses.rekey(await store().responses.save(first), 'another');

    expect(await latest()).toEqual([['r1', reading()]]);
  });

  it('forgets those of an erased response, and takes no new one', async () => {
    await store().responses.save(adasResponse({ id: 'r1' }));
    await store().readings.add(reading());
    await store().responses.erase(ada, 'asked');
    await store().readings.add(reading());
    await store().responses.save(adasResponse({ id: 'r2' }));

    expect(await latest()).toEqual([]);
  });

  it('does not change when the caller changes what it added or got', async () => {
    await store().responses.save(adasResponse({ id: 'r1' }));
    const added = reading();
    await store().readings.add(added);
    added.by = 'somebody else';
    for (const [, got] of await latest()) got.by = 'somebody else';

    expect(await latest()).toEqual([['r1', reading()]]);
  });
}

function reading(given: Partial<Reading> = {}): Reading {
  const { authority, round } = ada;
  return { authority, round, responseId: 'r1', at: '2026-10-03T09:00:00.000Z', by: 'safeguarding lead', ...given };
}
