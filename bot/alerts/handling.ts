import type { AlertEvent, AlertRecord, AlertStore } from '../../store/alertStore.ts';
import { addEvent } from './addEvent.ts';

/** Shorter reasons say nothing to whoever reads the trail later. */
export const LEAST_REASON = 10;

/** What was asked for cannot be done with the alert as it is; `event` says who has done what instead. */
export class HandledAlreadyError extends Error {
  override name = 'HandledAlreadyError';
  readonly event: AlertEvent;

  constructor(event: AlertEvent) {
    super(
      `Expected an alert that still waits, but it was ${event.what} by ${event.by ?? 'nobody named'} at ${event.at}`,
    );
    this.event = event;
  }
}

interface Doing {
  by: string;
  /** ISO 8601, UTC. */
  at: string;
}

type Alerts = Pick<AlertStore, 'find' | 'record'>;

/** Somebody is shown the words. Undefined: there is no such alert. Throws ConflictError and StoreUnavailableError, as all here. */
export function open(alerts: Alerts, id: string, { by, at }: Doing): Promise<AlertRecord | undefined> {
  return addEvent(alerts, id, () => ({ what: 'opened', at, by }));
}

/** Somebody takes it on. Throws HandledAlreadyError when somebody has done so already, or said that it is none. */
export function acknowledge(alerts: Alerts, id: string, { by, at, note }: Doing & { note?: string }) {
  return addEvent(alerts, id, ({ events }) => {
    const done = events.find(({ what }) => what === 'acknowledged' || what === 'downgraded');
    if (done) throw new HandledAlreadyError(done);
    return { what: 'acknowledged', at, by, detail: note };
  });
}

/** Somebody says why it is none, perhaps after taking it on. Throws HandledAlreadyError when that was said already. */
export function downgrade(alerts: Alerts, id: string, { by, at, reason }: Doing & { reason: string }) {
  return addEvent(alerts, id, ({ events }) => {
    const done = events.find(({ what }) => what === 'downgraded');
    if (done) throw new HandledAlreadyError(done);
    return { what: 'downgraded', at, by, detail: reason };
  });
}
