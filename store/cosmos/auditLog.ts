import type { Container } from '@azure/cosmos';
import type { AuditEntry, AuditLog } from '../auditLog.ts';
import { pagesOf } from './query.ts';
import { asking } from './unavailable.ts';
import { create } from './write.ts';

/** An entry in the container `audit`; `place` is the partition: the authority, or `none`. */
interface AuditDocument {
  id: string;
  place: string;
  entry: AuditEntry;
}

/**
 * The audit log in the container `audit`. Documents are only ever created here. Whoever runs the account keeps others from
 * changing them: docs/reports.md says how.
 */
export function cosmosAuditLog(container: Container, endpoint: string): AuditLog {
  return {
    add: (entry) =>
      asking(endpoint, async () => {
        const document: AuditDocument = { id: entry.id, place: entry.authority ?? 'none', entry };
        await create(container, document);
      }),
    async *list({ authority, before }) {
      const values = { ...(authority && { place: authority }), ...(before && { before }) };
      const where = [...(authority ? ['c.place = @place'] : []), ...(before ? ['c.id < @before'] : [])].join(' AND ');
      const query = `SELECT VALUE c.entry FROM c ${where && `WHERE ${where}`} ORDER BY c.id DESC`;
      const question = { query, values, partition: authority ? [authority] : undefined };
      for await (const page of pagesOf<AuditEntry>(container, endpoint, question)) yield* page;
    },
  };
}
