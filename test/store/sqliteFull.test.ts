import { join } from 'node:path';
import type { Response } from '../../store/responseStore.ts';
import { sqliteStore } from '../../store/sqlite.ts';
import { openDatabase } from '../../store/sqlite/database.ts';
import type { Store } from '../../store/store.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { listed, name, person, unavailable } from './sqliteTrouble.ts';

describe('a full disk', () => {
  it('fails the saves that find no room, keeps the others, and ends when there is room again', async () => {
    const file = join(emptyDirectory(), name);
    const database = openDatabase(file);
    const store = sqliteStore(database);
    database.pragma('max_page_count = 60');

    const { saved, failures } = await saveAtOnce(store, [...Array(100).keys()].map(person));
    expect(saved.length).toBeGreaterThan(0);
    expect(failures[0]).toEqual(unavailable(file, 'its disk is full, so nothing was saved', 'SQLITE_FULL'));
    expect(await listed(store)).toEqual(saved);

    database.pragma('max_page_count = 4000');
    await store.responses.save(person(100));
    expect(await listed(store)).toEqual([...saved, person(100).id]);
    await store.close();
  });
});

/** Saves in groups of ten, each at the same moment; gives the ids of the acknowledged saves and why the others failed. */
async function saveAtOnce(store: Store, responses: Response[]): Promise<{ saved: string[]; failures: unknown[] }> {
  const outcomes: PromiseSettledResult<Response>[] = [];
  while (responses.length > 0) {
    const saves = responses.splice(0, 10).map((response) => store.responses.save(response));
    outcomes.push(...(await Promise.allSettled(saves)));
  }
  return {
    saved: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : [])),
    failures: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])),
  };
}
