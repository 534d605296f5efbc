import type { Database } from 'better-sqlite3';
import type { Erasure, ResponseKey } from '../responseStore.ts';
import type { Clock } from '../store.ts';

/** Erases a response and its readings within the transaction that is open, and counts it; false when it is not there. */
export function eraser(
  { database }: { database: Database },
  now: Clock,
): (key: ResponseKey, why: Erasure['why']) => boolean {
  const remove = database
    .prepare<[authority: string, round: string, personKey: string], string>(
      'DELETE FROM response WHERE authority = ? AND round = ? AND person_key = ? RETURNING id',
    )
    .pluck();
  const forgetReading = database.prepare<[authority: string, round: string, id: string]>(
    'DELETE FROM reading WHERE authority = ? AND round = ? AND response_id = ?',
  );
  const count = database.prepare<[authority: string, round: string, day: string, why: string]>(
    'INSERT INTO erasure (authority, round, day, why, count) VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1',
  );

  return ({ authority, round, personKey }, why) => {
    const id = remove.get(authority, round, personKey);
    if (id === undefined) return false;
    forgetReading.run(authority, round, id);
    count.run(authority, round, new Date(now()).toISOString().slice(0, 10), why);
    return true;
  };
}
