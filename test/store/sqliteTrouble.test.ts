import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Response } from '../../store/responseStore.ts';
import { openSqlite, sqliteStore } from '../../store/sqlite.ts';
import { openDatabase } from '../../store/sqlite/database.ts';
import type { Store } from '../../store/store.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { emptyDirectory } from './emptyDirectory.ts';

const name = 'family-views.sqlite';

describe('a full disk', () => {
  it('fails the saves that find no room, keeps the others, and ends when there is room again', async () => {
    const file = join(emptyDirectory(), name);
    const database = openDatabase(file);
    const store = sqliteStore(database);
    database.pragma('max_page_count = 40');

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

describe('a database locked by another program', () => {
  it('is waited for, while reading goes on and the process stays free for others', async () => {
    const directory = emptyDirectory();
    const store = openSqlite({ directory });
    await store.responses.save(adasResponse());
    const lock = await lockedElsewhere(join(directory, name));

    const save = store.responses.save(adasResponse({ version: 1, locale: 'pl' }));
    expect((await store.responses.find(ada))?.locale).toBe('en');
    await lock.release();

    expect((await save).version).toBe(2);
    expect((await store.responses.find(ada))?.locale).toBe('pl');
    await store.close();
  });

  it('fails the save after 5 seconds, with nothing changed', async () => {
    const directory = emptyDirectory();
    const store = openSqlite({ directory });
    const lock = await lockedElsewhere(join(directory, name));

    await expect(store.responses.save(adasResponse())).rejects.toEqual(
      unavailable(join(directory, name), 'another program has kept it locked for 5 seconds', 'SQLITE_BUSY'),
    );
    await lock.release();

    expect(await store.responses.find(ada)).toBeUndefined();
    await store.close();
  });
});

describe('a damaged database', () => {
  it.each<[what: string, use: (store: Store) => Promise<unknown>]>([
    ['find', (store) => store.responses.find(person(150))],
    ['save', (store) => store.responses.save(person(999))],
    ['erase', (store) => store.responses.erase(person(150))],
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

function unavailable(file: string, what: string, code: string): unknown {
  return expect.objectContaining({
    name: 'StoreUnavailableError',
    message: expect.stringContaining(`The database ${file} cannot be used: ${what}`) as string,
    cause: expect.objectContaining({ code }) as unknown,
  });
}

function person(index: number): Response {
  return adasResponse({
    personKey: `person-${index}`,
    id: String(index).padStart(5, '0'),
    applied: ['x'.repeat(1_500)],
  });
}

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

async function saveMany(directory: string, count: number): Promise<void> {
  const store = openSqlite({ directory });
  await Promise.all(Array.from({ length: count }, (_, index) => store.responses.save(person(index))));
  await store.close();
}

async function listed(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of store.responses.list(ada)) ids.push(id);
  return ids;
}

/** Overwrites the middle of the file: its beginning, from which SQLite knows a database, stays whole. */
function damage(file: string): void {
  const { size } = statSync(file);
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(size - 40_000, 0xff), 0, size - 40_000, 32_768);
  closeSync(descriptor);
}

async function lockedElsewhere(file: string): Promise<{ release: () => Promise<unknown> }> {
  const program = fileURLToPath(new URL('./holdLock.ts', import.meta.url));
  const child = spawn(process.execPath, [program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    release: () => {
      child.stdin.end();
      return once(child, 'exit');
    },
  };
}
