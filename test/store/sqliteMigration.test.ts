import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openSqlite } from '../../store/sqlite.ts';
import { migrations } from '../../store/sqlite/migrations.ts';
import { words } from '../support/responses.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { name } from './sqliteTrouble.ts';

const stored = adasResponse({
  version: 3,
  referenceHash: 'ab12',
  expiresAt: '2027-01-01T00:00:00.000Z',
  answers: { improve: words('ring back '.repeat(300)) },
});

describe('a database of version 1', () => {
  it('comes through with its responses, found by what is new too', async () => {
    const store = openSqlite({ directory: ofVersion1() });

    expect(await store.responses.find(ada)).toEqual(stored);
    const { authority } = ada;
    expect(await store.responses.findByReference({ authority, referenceHash: 'ab12' })).toEqual(stored);
    expect(await store.responses.save(stored)).toEqual({ ...stored, version: 4 });
    await store.close();
  });

  it('comes through with its talks and seen messages, which are kept their whole time from then', async () => {
    const store = openSqlite({ directory: ofVersion1() });
    await store.responses.removeExpired();

    expect(await store.botState.read(['talk'])).toEqual({ talk: { at: 'age', eTag: 'e1' } });
    expect(await store.seen.has('m1')).toBe(true);
    await store.close();
  });

  it('has its old responses removed when they expire', async () => {
    const store = openSqlite({ directory: ofVersion1(), now: () => Date.parse('2027-01-02T00:00:00Z') });

    expect(await store.responses.removeExpired()).toBe(1);
    expect(await store.responses.find(ada)).toBeUndefined();
    expect(await store.responses.countErased(ada)).toEqual({ asked: 0, expired: 1 });
    await store.close();
  });

  it('is brought up once, and is as it was when opened again', async () => {
    const directory = ofVersion1();
    await openSqlite({ directory }).close();
    const store = openSqlite({ directory });

    expect(await store.responses.find(ada)).toEqual(stored);
    await store.close();
  });
});

/** A directory with a file as version 1 wrote it. */
function ofVersion1(): string {
  const directory = emptyDirectory();
  const database = new SqliteDatabase(join(directory, name));
  database.pragma('journal_mode = WAL');
  database.exec(migrations[0]!);
  database.pragma('user_version = 1');
  const { authority, round, personKey, id, version } = stored;
  database
    .prepare('INSERT INTO response (authority, round, person_key, id, version, document) VALUES (?, ?, ?, ?, ?, ?)')
    .run(authority, round, personKey, id, version, JSON.stringify(stored));
  database.prepare('INSERT INTO bot_state VALUES (?, ?, ?)').run('talk', 'e1', JSON.stringify({ at: 'age' }));
  database.prepare('INSERT INTO seen_message VALUES (?, ?)').run('m1', Date.now() + 3_600_000);
  database.close();
  return directory;
}
