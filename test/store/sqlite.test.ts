import { join } from 'node:path';
import { seenFor } from '../../store/seenMessages.ts';
import { openSqlite, sqliteStore } from '../../store/sqlite.ts';
import { openDatabase } from '../../store/sqlite/database.ts';
import { adasResponse, ada } from './adasResponse.ts';
import { storeContract } from './contract.ts';
import { expiryContract } from './expiryContract.ts';
import { emptyDirectory } from './emptyDirectory.ts';

describe('the SQLite store', () => {
  storeContract((now) => Promise.resolve(openSqlite({ directory: emptyDirectory(), now })));
  expiryContract((now) => Promise.resolve(openSqlite({ directory: emptyDirectory(), now })));

  it('has after a restart what it had before', async () => {
    const directory = emptyDirectory();
    const before = openSqlite({ directory });
    const saved = await before.responses.save(adasResponse());
    await before.seen.add('m1');
    await before.botState.write({ talk: { at: 'consent' } });
    await before.close();

    const after = openSqlite({ directory });
    expect(await after.responses.find(ada)).toEqual(saved);
    expect(await after.seen.has('m1')).toBe(true);
    expect(await after.botState.read(['talk'])).toMatchObject({ talk: { at: 'consent' } });
    await after.close();
  });

  it('finishes what was begun before it closes', async () => {
    const directory = emptyDirectory();
    const store = openSqlite({ directory });
    const save = store.responses.save(adasResponse());
    await store.close();

    expect((await save).version).toBe(1);
  });

  it('takes all changes of one write of bot state or none', async () => {
    const store = openSqlite({ directory: emptyDirectory() });
    const write = store.botState.write({ a: { at: '1' }, b: { at: '2', eTag: 'of another time' } });

    await expect(write).rejects.toThrow('Expected bot state b to have eTag of another time, found none');
    expect(await store.botState.read(['a', 'b'])).toEqual({});
    await store.close();
  });

  it('clears expired messages out of the file', async () => {
    let time = 0;
    const database = openDatabase(join(emptyDirectory(), 'family-views.sqlite'));
    const store = sqliteStore(database, () => time);
    await store.seen.add('m1');
    time = seenFor;
    await store.seen.add('m2');

    expect(database.prepare('SELECT key FROM seen_message').pluck().all()).toEqual(['m2']);
    await store.close();
  });
});
