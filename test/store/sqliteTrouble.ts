import type { Response } from '../../store/responseStore.ts';
import type { Store } from '../../store/store.ts';
import { ada, adasResponse } from './adasResponse.ts';

/** The file `openSqlite` keeps in its directory. */
export const name = 'family-views.sqlite';

/** What the store says when SQLite answers `code` for `file`. */
export function unavailable(file: string, what: string, code: string): unknown {
  return expect.objectContaining({
    name: 'StoreUnavailableError',
    message: expect.stringContaining(`The database ${file} cannot be used: ${what}`) as string,
    cause: expect.objectContaining({ code }) as unknown,
  });
}

/** The response of one of many people, some 2 kB long; its id grows with `index`. */
export function person(index: number): Response {
  return adasResponse({
    personKey: `person-${index}`,
    id: String(index).padStart(5, '0'),
    applied: ['x'.repeat(1_500)],
  });
}

/** Ids of all responses of Ada's round. */
export async function listed(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of store.responses.list(ada)) ids.push(id);
  return ids;
}
