import { join } from 'node:path';
import { seenFor } from '../../store/seenMessages.ts';
import { openSqlite, sqliteStore } from '../../store/sqlite.ts';
import { openDatabase } from '../../store/sqlite/database.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { name } from './sqliteTrouble.ts';

const day = 24 * 60 * 60 * 1000;

describe('removing from SQLite what has expired', () => {
  it('removes talks nobody came back to for 400 days', async () => {
    let time = Date.parse('2026-10-01T09:00:00Z');
    const store = openSqlite({ directory: emptyDirectory(), now: () => time });
    const left = async () => Object.keys(await store.botState.read(['old', 'used']));
    await store.botState.write({ old: { at: 'age' }, used: { at: 'age' } });
    time += day;
    await store.botState.write({ used: { at: 'done' } });

    time += 399 * day - 1;
    await store.responses.removeExpired();
    expect(await left()).toEqual(['old', 'used']);
    time += 1;
    await store.responses.removeExpired();
    expect(await left()).toEqual(['used']);
    await store.close();
  });

  it('removes all expired messages, however many', async () => {
    let time = 0;
    const database = openDatabase(join(emptyDirectory(), name));
    const store = sqliteStore(database, () => time);
    await Promise.all(Array.from({ length: 130 }, (_, index) => store.seen.add(`m${index}`)));
    time = seenFor;
    await store.responses.removeExpired();

    expect(database.prepare('SELECT count(*) FROM seen_message').pluck().get()).toBe(0);
    await store.close();
  });

  it('lets those who talk have their turn in between', async () => {
    const store = openSqlite({ directory: emptyDirectory(), now: () => Date.parse('2027-01-01T00:00:00Z') });
    const expired = Array.from({ length: 300 }, (_, index) =>
      adasResponse({ personKey: `p${index}`, id: `r${index}`, expiresAt: '2026-12-31T00:00:00.000Z' }),
    );
    await Promise.all(expired.map((response) => store.responses.save(response)));
    const ended: string[] = [];

    const removal = store.responses.removeExpired().then(() => ended.push('removal'));
    await store.responses.save(adasResponse()).then(() => ended.push('save'));
    await store.responses.find(ada).then(() => ended.push('find'));
    await removal;

    expect(ended).toEqual(['save', 'find', 'removal']);
    await store.close();
  });
});
