/** One thing that somebody did on the staff pages or by the command line. Holds nobody's words. */
export interface AuditEntry {
  /** ULID: what came later has the greater one. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** A signed-in person with their account, or the name given on the command line. */
  by: string;
  /** The provider's id of the account; none on the command line. */
  account?: string;
  what: AuditedAct;
  /** The page, form or file, such as `tables` or `answers.csv`. */
  page: string;
  /** ONS code, or `all` for all councils together. */
  authority?: string;
  round?: string;
  /** Id of the alert or response it was about. */
  subject?: string;
}

export const auditedActs = ['signed-in', 'signed-out', 'viewed', 'exported', 'changed', 'refused'] as const;
export type AuditedAct = (typeof auditedActs)[number];

/** Who looked at what, took it away, changed it or was refused. Only ever added to: nothing here changes or removes an entry. */
export interface AuditLog {
  /** Durable when the promise resolves. Throws ConflictError when there is an entry of this id. */
  add(entry: AuditEntry): Promise<void>;
  /** Newest first, streamed; of one authority where it is given, and earlier than the entry with the id `before`. */
  list(filter: { authority?: string; before?: string }): AsyncIterable<AuditEntry>;
}
