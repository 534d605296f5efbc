import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { listed, name, person, unavailable } from './sqliteTrouble.ts';

describe('a damaged database', () => {
  it.each<[what: string, use: (store: Store) => Promise<unknown>]>([
    ['find', (store) => store.responses.find(person(150))],
    ['save', (store) => store.responses.save(person(999))],
    ['erase', (store) => store.responses.erase(person(150), 'asked')],
    ['list', (store) => listed(store)],
  ])('fails %s and says what to do', async (_, use) => {
    const directory = emptyDirectory();
    await saveMany(directory, 300);
    damage(join(directory, name));
    const store = openSqlite({ directory });

    await expect(use(store)).rejects.toEqual(unavailable(join(directory, name), 'it is damaged.', 'SQLITE_CORRUPT'));
    await store.close();
  });
});

async function saveMany(directory: string, count: number): Promise<void> {
  const store = openSqlite({ directory });
  await Promise.all(Array.from({ length: count }, (_, index) => store.responses.save(person(index))));
  await store.close();
}

/** Overwrites the middle of the file: its beginning, from which SQLite knows a database, stays whole. */
function damage(file: string): void {
  const { size } = statSync(file);
  const descriptor = openSync(file, 'r+');
  const [start, end] = [200_000, size - 400_000];
  writeSync(descriptor, Buffer.alloc(end - start, 0xff), 0, end - start, start);
  closeSync(descriptor);
}
