import { setImmediate } from 'node:timers/promises';
import { checkVersion } from '../checkVersion.ts';
import type { Response, ResponseKey, ResponseStore } from '../responseStore.ts';
import type { Access } from './access.ts';

type Key = [authority: string, round: string, personKey: string];
type Row = Pick<Response, 'id' | 'personKey'> & { document: string };

/** Responses read at once by `list`: no read transaction stays open while the caller works on them. */
const pageSize = 200;

/** Responses in the table `response`. */
export function sqliteResponses(access: Access): ResponseStore {
  const { find, stored, put, remove, page } = statements(access);
  return {
    find: (key) =>
      access.read(() => {
        const row = find.get(...columns(key));
        return row && parse(row);
      }),
    save: (response) => {
      const saved = { ...response, version: response.version + 1 };
      const document = JSON.stringify(saved);
      return access.write(() => {
        checkVersion(response, stored.get(...columns(response)));
        put.run(...columns(response), saved.id, saved.version, document);
        return saved;
      });
    },
    async erase(key) {
      const erased = await access.write(() => remove.run(...columns(key)).changes > 0);
      await access.read(() => emptyLog(access));
      return erased;
    },
    async *list({ authority, round }) {
      let rows: Row[] = [];
      do {
        const { id, personKey } = rows.at(-1) ?? { id: '', personKey: '' };
        rows = await access.read(() => page.all(authority, round, id, personKey, pageSize));
        yield* rows.map(parse);
        // A long report must not keep the people who are talking waiting.
        await setImmediate();
      } while (rows.length === pageSize);
    },
  };
}

function statements({ database }: Access) {
  const ofPerson = 'FROM response WHERE authority = ? AND round = ? AND person_key = ?';
  return {
    find: database.prepare<Key, { document: string }>(`SELECT document ${ofPerson}`),
    stored: database.prepare<Key, Pick<Response, 'id' | 'version'>>(`SELECT id, version ${ofPerson}`),
    put: database.prepare<[...Key, id: string, version: number, document: string]>(
      `INSERT INTO response (authority, round, person_key, id, version, document) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET id = excluded.id, version = excluded.version, document = excluded.document`,
    ),
    remove: database.prepare<Key>(`DELETE ${ofPerson}`),
    page: database.prepare<[...Key, personKey: string, limit: number], Row>(
      `SELECT id, person_key AS personKey, document FROM response
       WHERE authority = ? AND round = ? AND (id, person_key) > (?, ?) ORDER BY id, person_key LIMIT ?`,
    ),
  };
}

/** The write-ahead log still holds what was erased. While another program reads it stays, and goes with a later erasure. */
function emptyLog({ database }: Access): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}

function columns({ authority, round, personKey }: ResponseKey): Key {
  return [authority, round, personKey];
}

function parse({ document }: { document: string }): Response {
  return JSON.parse(document) as Response;
}
