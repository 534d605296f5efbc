import type { Alert, AlertEvent, AlertRecord, AlertStore } from '../alertStore.ts';
import { checkNumber } from '../checkNumber.ts';
import { handledAt, isHandled } from '../isHandled.ts';

/** Alerts in this process only, for tests and trials. */
export function memoryAlerts(): AlertStore {
  const records = new Map<string, AlertRecord>();
  const key = ({ alert }: AlertRecord) => `${alert.at} ${alert.id}`;
  const inOrder = () => [...records.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));

  return {
    add: (alert: Alert) => {
      if (records.has(alert.id)) return Promise.resolve(false);
      records.set(alert.id, { alert: structuredClone(alert), events: [] });
      return Promise.resolve(true);
    },
    find: (id) => Promise.resolve(structuredClone(records.get(id))),
    record: (event: AlertEvent) =>
      new Promise((resolve) => {
        const record = records.get(event.alert);
        checkNumber(event, record?.events.length);
        record!.events.push({ ...event });
        resolve();
      }),
    async *list({ waiting }) {
      for (const record of inOrder()) {
        if (waiting && isHandled(record.events)) continue;
        yield await Promise.resolve(structuredClone(record));
      }
    },
    removeHandled: ({ authority, before }) => {
      const gone = inOrder().filter(
        (record) => authorityOf(record) === authority && (handledAt(record.events) ?? before) < before,
      );
      for (const { alert } of gone) records.delete(alert.id);
      return Promise.resolve(gone.length);
    },
  };
}

/** The one that was told last, else the one the alert names. */
function authorityOf({ alert, events }: AlertRecord): string | undefined {
  return events.findLast(({ what }) => what === 'placed')?.detail ?? alert.authority;
}
