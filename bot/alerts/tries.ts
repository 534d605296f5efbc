import type { AlertEvent } from '../../store/alertStore.ts';

/** Longest that a try without a result is waited for; after that it counts as failed: its process has ended. Milliseconds. */
export const UNRESOLVED_MS = 2 * 60_000;

const MINUTE = 60_000;
const LONGEST_WAIT_MINUTES = 15;

/** How it went so far to tell one contact by one way. Times in milliseconds. */
export interface Tries {
  sent: number;
  /** When the contact was told last. */
  sentAt?: number;
  /** Before which no other try may begin. */
  notBefore: number;
}

/** Reads the tries out of an audit trail. `to` is the name in the trail. */
export function triesOf(events: readonly AlertEvent[], to: string, way: AlertEvent['way']): Tries {
  let sent = 0;
  let sentAt: number | undefined;
  let failures = 0;
  let began = -Infinity;
  let isOpen = false;
  for (const event of events) {
    if (event.to !== to || event.way !== way) continue;
    if (event.what === 'sending') {
      if (isOpen) failures += 1;
      began = Date.parse(event.at);
      isOpen = true;
    } else if (event.what === 'sent') {
      sent += 1;
      sentAt = Date.parse(event.at);
      failures = 0;
      isOpen = false;
    } else if (event.what === 'failed' && isOpen) {
      failures += 1;
      isOpen = false;
    }
  }
  if (isOpen) return { sent, sentAt, notBefore: began + Math.max(UNRESOLVED_MS, wait(failures + 1)) };
  return { sent, sentAt, notBefore: failures > 0 ? began + wait(failures) : -Infinity };
}

/** Longer after each failure: 1, 2, 4, 8 and then always 15 minutes. */
function wait(failures: number): number {
  return Math.min(2 ** (failures - 1), LONGEST_WAIT_MINUTES) * MINUTE;
}
