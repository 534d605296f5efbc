import { monotonicFactory } from 'ulid';
import type { AuditEntry, AuditLog } from '../store/auditLog.ts';

/** Ids of one process rise also within a millisecond. */
const nextId = monotonicFactory();

/** Writes down what somebody does, before they get it. `now` in milliseconds. Throws what the store throws: then they must not. */
export async function audit(log: AuditLog, now: number, entry: Omit<AuditEntry, 'id' | 'at'>): Promise<void> {
  await log.add({ id: nextId(now), at: new Date(now).toISOString(), ...entry });
}
