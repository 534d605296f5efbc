import type { AuditEntry, AuditLog } from '../auditLog.ts';
import { ConflictError } from '../responseStore.ts';

/** An audit log in this process only, for tests and trials. */
export function memoryAuditLog(): AuditLog {
  const entries = new Map<string, AuditEntry>();
  return {
    add: (entry) => {
      if (entries.has(entry.id))
        return Promise.reject(new ConflictError(`Expected a new entry, got ${entry.id} again`));
      entries.set(entry.id, { ...entry });
      return Promise.resolve();
    },
    async *list({ authority, before }) {
      const newest = [...entries.values()].toSorted((a, b) => (a.id > b.id ? -1 : 1));
      for (const entry of newest) {
        const isAsked = authority === undefined || entry.authority === authority;
        if (isAsked && (before === undefined || entry.id < before)) yield await Promise.resolve({ ...entry });
      }
    },
  };
}
