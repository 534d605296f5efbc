import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { sqliteStore } from '../../store/sqlite.ts';
import { openDatabase } from '../../store/sqlite/database.ts';
import type { Store } from '../../store/store.ts';
import { ada } from './adasResponse.ts';
import { anAlert, anEvent } from './anAlert.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { name } from './sqliteTrouble.ts';

describe('the audit trail in the SQLite file', () => {
  let database: Database;
  let store: Store;
  beforeEach(async () => {
    database = openDatabase(join(emptyDirectory(), name));
    store = sqliteStore(database);
    await store.alerts.add(anAlert());
    await store.alerts.record(anEvent(1));
    await store.alerts.record(anEvent(2, { what: 'acknowledged' }));
  });
  afterEach(() => store.close());

  it.each([
    ["UPDATE alert_event SET what = 'sent' WHERE number = 1", 'an event of an alert is never changed'],
    ['UPDATE alert_event SET number = 3 WHERE number = 2', 'an event of an alert is never changed'],
    ['DELETE FROM alert_event WHERE number = 2', 'an event is never removed while its alert is there'],
    ["INSERT OR REPLACE INTO alert_event VALUES ('a1', 2, 'sent', '{}')", 'an event is the next of an alert'],
    ["INSERT INTO alert_event VALUES ('a1', 4, 'sent', '{}')", 'an event is the next of an alert'],
    ["INSERT INTO alert_event VALUES ('a2', 1, 'sent', '{}')", 'an event is the next of an alert'],
    ["UPDATE alert SET document = '{}'", 'an alert is never changed'],
    ["INSERT OR REPLACE INTO alert VALUES ('a1', NULL, '2026', '{}')", 'an alert is never replaced'],
  ])('refuses any program that runs %s', async (statement, why) => {
    expect(() => database.exec(statement)).toThrow(why);

    const events = [anEvent(1), anEvent(2, { what: 'acknowledged' })];
    expect(await store.alerts.find('a1')).toEqual({ alert: anAlert(), events });
  });

  it('goes with its alert', async () => {
    await store.alerts.removeHandled({ authority: ada.authority, before: '2027' });

    expect(database.prepare('SELECT count(*) FROM alert_event').pluck().get()).toBe(0);
  });
});
