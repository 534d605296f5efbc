import { botStateKeptFor } from '../botStateKeptFor.ts';
import type { ResponseKey } from '../responseStore.ts';
import type { Clock } from '../store.ts';
import type { Access } from './access.ts';
import { emptyLog } from './emptyLog.ts';
import { eraser } from './eraser.ts';

/** Removed in one transaction: between two of them those who are talking get their turn. */
const batchSize = 50;

/** Removes expired responses, seen messages and bot state, all from the files too; gives how many responses. */
export function expiredRemover(access: Access, now: Clock): () => Promise<number> {
  const { database } = access;
  const expired = database.prepare<[now: string, limit: number], ResponseKey>(
    'SELECT authority, round, person_key AS personKey FROM response WHERE expires_at <= ? LIMIT ?',
  );
  const forgetSeen = database.prepare<[now: number, limit: number]>(
    'DELETE FROM seen_message WHERE key IN (SELECT key FROM seen_message WHERE expires_at <= ? LIMIT ?)',
  );
  const forgetState = database.prepare<[before: number, limit: number]>(
    'DELETE FROM bot_state WHERE key IN (SELECT key FROM bot_state WHERE updated_at <= ? LIMIT ?)',
  );
  const erase = eraser(access, now);

  return async () => {
    const inBatches = async (removeSome: () => number) => {
      let removed = 0;
      for (let some = batchSize; some === batchSize; removed += some) some = await access.write(removeSome);
      return removed;
    };
    const responses = await inBatches(() => {
      const keys = expired.all(new Date(now()).toISOString(), batchSize);
      return keys.filter((key) => erase(key, 'expired')).length;
    });
    const seen = await inBatches(() => forgetSeen.run(now(), batchSize).changes);
    const state = await inBatches(() => forgetState.run(now() - botStateKeptFor, batchSize).changes);
    if (responses + seen + state > 0) await access.read(() => emptyLog(access));
    return responses;
  };
}
