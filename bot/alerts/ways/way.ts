import type { SafeguardingContact } from '../../../survey/authority.ts';
import type { WayName } from '../nextSteps.ts';
import type { Notice } from '../notice.ts';

/** A way to tell a contact that an alert waits for them. */
export interface Way {
  name: WayName;
  /** Whether the settings of the contact allow for it. */
  reaches(contact: SafeguardingContact): boolean;
  /** Resolves once somebody else has it in hand. Throws NotToldError, within `TRY_MS`. */
  tell(notice: Notice, contact: SafeguardingContact): Promise<void>;
}

/** Longest a try may take. Well under what another process waits for before it tries too (`UNRESOLVED_MS`). */
export const TRY_MS = 60_000;

/** The contact was not told. The message stands in the audit trail and the log: it holds no address and no word of the alert. */
export class NotToldError extends Error {
  override name = 'NotToldError';
}

/** What went wrong, from the code of an error of Node or a package: their messages may hold addresses. */
export function reasonOf(error: unknown): string {
  if (error instanceof NotToldError) return error.message;
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (typeof code === 'string') return code;
  if (cause !== undefined && cause !== null) return reasonOf(cause);
  return typeof name === 'string' ? name : 'unknown fault';
}
