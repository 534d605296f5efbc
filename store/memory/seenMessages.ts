import { seenFor, type SeenMessages } from '../seenMessages.ts';
import type { Clock } from '../store.ts';

/** Messages seen by this process only, for tests and trials; what has expired is not cleared away. */
export function memorySeenMessages(now: Clock): SeenMessages {
  const expiries = new Map<string, number>();

  return {
    has: (key) => Promise.resolve((expiries.get(key) ?? 0) > now()),
    add(key) {
      expiries.set(key, now() + seenFor);
      return Promise.resolve();
    },
  };
}
