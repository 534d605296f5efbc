import { seenFor, type SeenMessages } from '../seenMessages.ts';
import type { Clock } from '../store.ts';
import type { Access } from './access.ts';

/** Seen messages in the table `seen_message`; each new one clears away those that have expired. */
export function sqliteSeenMessages(access: Access, now: Clock): SeenMessages {
  const { database } = access;
  const has = database.prepare<[key: string, now: number]>(
    'SELECT 1 FROM seen_message WHERE key = ? AND expires_at > ?',
  );
  const put = database.prepare<[key: string, expiry: number]>('INSERT OR REPLACE INTO seen_message VALUES (?, ?)');
  const forgetExpired = database.prepare<[now: number]>('DELETE FROM seen_message WHERE expires_at <= ?');

  return {
    has: (key) => access.read(() => has.get(key, now()) !== undefined),
    add: (key) =>
      access.write(() => {
        forgetExpired.run(now());
        put.run(key, now() + seenFor);
      }),
  };
}
