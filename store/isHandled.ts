import type { AlertEvent } from './alertStore.ts';

/** Whether somebody has taken an alert on, or said why it is none. */
export function isHandled(events: readonly AlertEvent[]): boolean {
  return handledAt(events) !== undefined;
}

/** When somebody first did, ISO 8601: from then on it is kept as long as the authority keeps alerts. */
export function handledAt(events: readonly AlertEvent[]): string | undefined {
  return events.find(({ what }) => what === 'acknowledged' || what === 'downgraded')?.at;
}
