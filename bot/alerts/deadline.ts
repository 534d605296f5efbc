import type { AlertRecord } from '../../store/alertStore.ts';
import type { Authority } from '../../survey/authority.ts';
import { isHandled } from '../../store/isHandled.ts';
import { eventsSincePlaced } from './placing.ts';

const HOUR_MS = 60 * 60_000;

/** When somebody first opened it, since it is with the authority that is told now. */
export function openedAt(record: AlertRecord): string | undefined {
  return eventsSincePlaced(record).find(({ what }) => what === 'opened')?.at;
}

/**
 * Until when somebody should have read the alert, which is what the person was told; once it is open, until when they should
 * have taken it on. Milliseconds.
 */
export function deadlineOf(record: AlertRecord, { safeguarding }: Authority): number {
  const { urgent, other } = safeguarding.readAlertsWithin;
  return Date.parse(openedAt(record) ?? record.alert.at) + (record.alert.urgent ? urgent : other) * HOUR_MS;
}

/** Whether an alert waits longer than it should. One that nobody can be told of waits too long from the beginning. */
export function isOverdue(record: AlertRecord, authority: Authority | undefined, now: number): boolean {
  if (isHandled(record.events)) return false;
  return authority === undefined || deadlineOf(record, authority) < now;
}
