import type { AuditEntry, AuditLog } from '../auditLog.ts';
import { ConflictError } from '../responseStore.ts';
import type { Access } from './access.ts';

/** Entries read at once by `list`. */
const pageSize = 200;

/** The audit log in the table `audit_entry`, whose triggers refuse to change or remove an entry. */
export function sqliteAuditLog(access: Access): AuditLog {
  const { database } = access;
  const exists = database.prepare<[id: string]>('SELECT 1 FROM audit_entry WHERE id = ?');
  const add = database.prepare<[id: string, authority: string | null, document: string]>(
    'INSERT INTO audit_entry (id, authority, document) VALUES (?, ?, ?)',
  );
  const page = (where: string) =>
    database.prepare<Record<string, string | number>, string>(
      `SELECT document FROM audit_entry WHERE ${where} ORDER BY id DESC LIMIT @limit`,
    );
  const ofAll = page('id < @before').pluck();
  const ofOne = page('authority = @authority AND id < @before').pluck();

  return {
    add: (entry) =>
      access.write(() => {
        if (exists.get(entry.id)) throw new ConflictError(`Expected a new entry, got ${entry.id} again`);
        add.run(entry.id, entry.authority ?? null, JSON.stringify(entry));
      }),
    async *list({ authority, before }) {
      let last = before ?? AFTER_ALL;
      let found: AuditEntry[];
      do {
        const values = { before: last, limit: pageSize };
        const documents = await access.read(() =>
          authority === undefined ? ofAll.all(values) : ofOne.all({ ...values, authority }),
        );
        found = documents.map((document) => JSON.parse(document) as AuditEntry);
        yield* found;
        last = found.at(-1)?.id ?? last;
      } while (found.length === pageSize);
    },
  };
}

/** Greater than every ULID. */
const AFTER_ALL = '~';
