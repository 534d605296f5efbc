import type { Database } from 'better-sqlite3';
import type { Alert, AlertEvent, AlertRecord, AlertStore } from '../alertStore.ts';
import { checkNumber } from '../checkNumber.ts';
import type { Access } from './access.ts';
import { emptyLog } from './emptyLog.ts';
import { ownPages } from './ownPages.ts';

type Row = Pick<Alert, 'id' | 'at'> & { document: string };

/** Alerts read at once by `list`. */
const pageSize = 100;

/** Alerts in the table `alert`, their trails in `alert_event`. */
export function sqliteAlerts(access: Access): AlertStore {
  const { find, events, lastNumber, record, page, removeHandled } = statements(access);
  const addAlert = alertAdder(access);
  const recordOf = ({ id, document }: Row): AlertRecord => ({
    alert: JSON.parse(document) as Alert,
    events: events.all(id).map((event) => JSON.parse(event) as AlertEvent),
  });

  return {
    add: (alert) => access.write(() => addAlert(alert)),
    find: (id) =>
      access.read(() => {
        const row = find.get(id);
        return row && recordOf(row);
      }),
    record: (event) =>
      access.write(() => {
        checkNumber(event, find.get(event.alert) && lastNumber.get(event.alert));
        record.run(event.alert, event.number, event.what, JSON.stringify(event));
      }),
    async *list({ waiting }) {
      let rows: Row[] = [];
      do {
        const { at, id } = rows.at(-1) ?? { at: '', id: '' };
        const { rows: next, records } = await access.read(() => {
          const found = page.all(at, id, waiting ? 1 : 0, pageSize);
          return { rows: found, records: found.map(recordOf) };
        });
        rows = next;
        yield* records;
      } while (rows.length === pageSize);
    },
    async removeHandled({ authority, before }) {
      const removed = await access.write(() => removeHandled.run(before, authority ?? null).changes);
      if (removed > 0) await access.read(() => emptyLog(access));
      return removed;
    },
  };
}

/** Adds an alert within the transaction that is open; false when it is there already. */
export function alertAdder({ database }: { database: Database }): (alert: Alert) => boolean {
  const exists = database.prepare<[id: string]>('SELECT 1 FROM alert WHERE id = ?');
  const add = database.prepare<[id: string, authority: string | null, at: string, document: string]>(
    'INSERT INTO alert (id, authority, at, document) VALUES (?, ?, ?, ?)',
  );
  const onOwnPages = ownPages(database);
  return (alert) => {
    if (exists.get(alert.id)) return false;
    add.run(alert.id, alert.authority ?? null, alert.at, onOwnPages(alert));
    return true;
  };
}

/** The same as `isHandled`. */
const handled = `EXISTS (SELECT 1 FROM alert_event WHERE alert = alert.id AND what IN ('acknowledged', 'downgraded'))`;
/** The same as `handledAt`. */
const handledAt = `(SELECT min(document ->> 'at') FROM alert_event
  WHERE alert = alert.id AND what IN ('acknowledged', 'downgraded'))`;

function statements({ database }: Access) {
  return {
    find: database.prepare<[id: string], Row>('SELECT id, at, document FROM alert WHERE id = ?'),
    events: database
      .prepare<[alert: string], string>('SELECT document FROM alert_event WHERE alert = ? ORDER BY number')
      .pluck(),
    lastNumber: database.prepare<[alert: string], number>('SELECT count(*) FROM alert_event WHERE alert = ?').pluck(),
    record: database.prepare<[alert: string, number: number, what: string, document: string]>(
      'INSERT INTO alert_event (alert, number, what, document) VALUES (?, ?, ?, ?)',
    ),
    page: database.prepare<[at: string, id: string, waiting: number, limit: number], Row>(
      `SELECT id, at, document FROM alert
       WHERE (at, id) > (?, ?) AND NOT (? AND ${handled}) ORDER BY at, id LIMIT ?`,
    ),
    removeHandled: database.prepare<[before: string, authority: string | null]>(
      `DELETE FROM alert WHERE ${handledAt} < ? AND ? IS coalesce((
         SELECT document ->> 'detail' FROM alert_event
         WHERE alert = alert.id AND what = 'placed' ORDER BY number DESC LIMIT 1
       ), authority)`,
    ),
  };
}
