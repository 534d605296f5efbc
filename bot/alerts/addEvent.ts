import type { AlertEvent, AlertRecord, AlertStore } from '../../store/alertStore.ts';
import { ConflictError } from '../../store/responseStore.ts';

/** What happened, without the alert and its place in the trail. */
export type Happened = Omit<AlertEvent, 'alert' | 'number'>;

/** Others add to the same trail at the same time: each try that loses means that one of them has won. */
const TRIES = 50;

/**
 * Adds one event to an alert's trail, worked out from what has happened so far; worked out again when somebody else added
 * one first. Returns the record with it, or undefined when there is no such alert or `happened` says that there is nothing
 * to add. Throws ConflictError when it lost every time, StoreUnavailableError, and what `happened` throws.
 */
export async function addEvent(
  alerts: Pick<AlertStore, 'find' | 'record'>,
  id: string,
  happened: (record: AlertRecord) => Happened | undefined,
): Promise<AlertRecord | undefined> {
  for (let attempt = 1; ; attempt++) {
    const record = await alerts.find(id);
    const what = record && happened(record);
    if (!what) return undefined;
    const event = { ...what, alert: id, number: record.events.length + 1 };
    try {
      await alerts.record(event);
      return { ...record, events: [...record.events, event] };
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === TRIES) throw error;
    }
  }
}
