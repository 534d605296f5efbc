import type { AlertEvent } from './alertStore.ts';

/** Whether somebody has taken an alert on, or said why it is none. */
export function isHandled(events: readonly AlertEvent[]): boolean {
  return events.some(({ what }) => what === 'acknowledged' || what === 'downgraded');
}
