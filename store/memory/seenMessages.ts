import { seenFor, type SeenMessages } from '../seenMessages.ts';
import type { Clock } from '../store.ts';

/** Messages seen by this process only, for tests and trials. */
export function memorySeenMessages(now: Clock): SeenMessages {
  const expiries = new Map<string, number>();

  return {
    has: (key) => Promise.resolve((expiries.get(key) ?? 0) > now()),
    add(key) {
      forgetExpired(expiries, now());
      // Deleted first, so that the map stays in order of expiry.
      expiries.delete(key);
      expiries.set(key, now() + seenFor);
      return Promise.resolve();
    },
  };
}

function forgetExpired(expiries: Map<string, number>, time: number): void {
  for (const [key, expiry] of expiries) {
    if (expiry > time) return;
    expiries.delete(key);
  }
}
