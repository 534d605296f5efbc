import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Response } from '../../store/responseStore.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { words } from '../support/responses.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { name } from './sqliteTrouble.ts';

/** In each group. */
const people = 60;

const now = () => Date.parse('2027-06-01T00:00:00Z');

describe('erasing from SQLite', () => {
  it.each<[how: string, erase: (store: Store, responses: Response[]) => Promise<unknown>]>([
    ['asked for', (store, all) => Promise.all(all.map((response) => store.responses.erase(response, 'asked')))],
    ['by the time that has passed', (store) => store.responses.removeExpired()],
  ])('%s, leaves none of the words in any file, and all of the others', async (_, erase) => {
    const directory = emptyDirectory();
    const store = openSqlite({ directory, now });
    const kept = await talkedTo(store, 'kept', '2028-01-01T00:00:00.000Z');
    const erased = await talkedTo(store, 'gone', '2027-01-01T00:00:00.000Z');
    for (const group of ['gone', 'summary of gone']) expect(found(bytesOf(directory), group)).toHaveLength(people);

    await erase(store, erased);

    for (const group of ['gone', 'summary of gone']) expect(found(bytesOf(directory), group)).toEqual([]);
    for (const group of ['kept', 'summary of kept']) expect(found(bytesOf(directory), group)).toHaveLength(people);
    for (const response of kept) expect(await store.responses.find(response)).toEqual(response);
    await store.close();
  });

  it('finds no words where SQLite would leave copies of them: on the pages of its tree', async () => {
    const directory = emptyDirectory();
    const store = openSqlite({ directory, now });
    const [response] = await talkedTo(store, 'kept', '2028-01-01T00:00:00.000Z');
    await store.responses.rekey(response!, 'another-key');
    await store.close();

    const pages = pagesOf(directory);
    for (const group of ['kept', 'summary of kept']) {
      expect(found(pages.leaf, group)).toEqual([]);
      expect(found(pages.internal, group)).toEqual([]);
    }
    expect(found(pages.overflow, 'kept')).toHaveLength(people);
    // The one under another key has none yet.
    expect(found(pages.overflow, 'summary of kept')).toHaveLength(people - 1);
  });
});

/**
 * People answer bit by bit, all at once, some at length, and are counted half way and at the end; what each says holds
 * `CANARY <group> <number>;`, and their summary `CANARY summary of <group> <number>;`.
 */
async function talkedTo(store: Store, group: string, expiresAt: string): Promise<Response[]> {
  const talk = async (index: number) => {
    let response = adasResponse({ personKey: `${(index * 7919) % 1000}-${group}`, id: `${group}-${index}`, expiresAt });
    for (let turn = 0; turn < 6; turn++) {
      const said = `CANARY ${group} ${index};`.repeat(1 + ((index * 37 + turn * 101) % 230));
      response = await store.responses.save({ ...response, answers: { improve: words(said) } });
      if (turn === 3) await count(store);
    }
    return response;
  };
  const all = await Promise.all(Array.from({ length: people }, (_, index) => talk(index)));
  await count(store);
  return all;
}

async function count(store: Store): Promise<void> {
  const summarise = ({ id, version }: Response) => ({
    said: `CANARY summary of ${id.replace('-', ' ')};`,
    codes: Array.from({ length: version * 7 }, () => 'safer'),
  });
  await Array.fromAsync(store.responses.summaries(ada, { basis: 'b1', summarise }));
}

function bytesOf(directory: string): Buffer[] {
  return readdirSync(directory).map((file) => readFileSync(join(directory, file)));
}

type Kind = 'internal' | 'leaf' | 'overflow';

/** The pages of the database file by what SQLite uses them for. */
function pagesOf(directory: string): Record<Kind, Buffer[]> {
  const [file] = bytesOf(directory);
  const database = new SqliteDatabase(join(directory, name), { readonly: true });
  const pages = database
    .prepare<[], { kind: Kind; offset: number; size: number }>(
      'SELECT pagetype AS kind, pgoffset AS offset, pgsize AS size FROM dbstat',
    )
    .all();
  database.close();
  const ofKind = (wanted: Kind) =>
    pages.filter(({ kind }) => kind === wanted).map(({ offset, size }) => file!.subarray(offset, offset + size));
  return { internal: ofKind('internal'), leaf: ofKind('leaf'), overflow: ofKind('overflow') };
}

/** The numbers of the canaries in any of `places`. */
function found(places: Buffer[], group: string): number[] {
  const isIn = (index: number) => places.some((bytes) => bytes.includes(`CANARY ${group} ${index};`));
  return [...Array(people).keys()].filter(isIn);
}
