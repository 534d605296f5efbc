import { setImmediate } from 'node:timers/promises';
import { checkVersion } from '../checkVersion.ts';
import { ConflictError, type Erasure, type Response, type ResponseKey, type ResponseStore } from '../responseStore.ts';
import type { Clock } from '../store.ts';
import type { Access } from './access.ts';
import { alertAdder } from './alerts.ts';
import { emptyLog } from './emptyLog.ts';
import { eraser } from './eraser.ts';
import { ownPages } from './ownPages.ts';
import { expiredRemover } from './removeExpired.ts';
import { sqliteSummaries } from './summaries.ts';

type Key = [authority: string, round: string, personKey: string];
type Row = Pick<Response, 'id' | 'personKey'> & { document: string };

/** Responses read at once by `list`: no read transaction stays open while the caller works on them. */
const pageSize = 200;

/** Responses in the table `response`. */
export function sqliteResponses(access: Access, now: Clock): ResponseStore {
  const { find, byReference, stored, put, move, countErased, count, page } = statements(access);
  const onOwnPages = ownPages(access.database);
  const addAlert = alertAdder(access);
  const erase = eraser(access, now);
  return {
    find: (key) => access.read(() => parse(find.get(...columns(key)))),
    findByReference: ({ authority, referenceHash }) =>
      access.read(() => parse(byReference.get(referenceHash, authority))),
    save: (response, alert) => {
      const saved = { ...response, version: response.version + 1 };
      const document = onOwnPages(saved);
      return access.write(() => {
        checkVersion(response, stored.get(...columns(response)));
        put.run(...columns(response), saved.id, saved.version, document);
        if (alert) addAlert(alert);
        return saved;
      });
    },
    rekey: (response, personKey) => {
      const saved = { ...response, personKey, version: response.version + 1 };
      return access.write(() => {
        checkVersion(response, stored.get(...columns(response)));
        if (stored.get(...columns(saved)))
          throw new ConflictError(
            `Expected no response under the new key of ${response.id}, found one: read it again.`,
          );
        move.run(personKey, saved.version, onOwnPages(saved), ...columns(response));
        return saved;
      });
    },
    async erase(key, why) {
      const erased = await access.write(() => erase(key, why));
      await access.read(() => emptyLog(access));
      return erased;
    },
    removeExpired: expiredRemover(access, now),
    countErased: ({ authority, round }) =>
      access.read(() => ({ asked: 0, expired: 0, ...Object.fromEntries(countErased.all(authority, round)) })),
    count: ({ authority, round }) => access.read(() => count.get(authority, round)!),
    summaries: sqliteSummaries(access),
    async *list({ authority, round }) {
      let rows: Row[] = [];
      do {
        const { id, personKey } = rows.at(-1) ?? { id: '', personKey: '' };
        rows = await access.read(() => page.all(authority, round, id, personKey, pageSize));
        yield* rows.map(({ document }) => JSON.parse(document) as Response);
        // A long report must not keep the people who are talking waiting.
        await setImmediate();
      } while (rows.length === pageSize);
    },
  };
}

function statements({ database }: Access) {
  const ofPerson = 'FROM response WHERE authority = ? AND round = ? AND person_key = ?';
  return {
    find: database.prepare<Key, string>(`SELECT document ${ofPerson}`).pluck(),
    byReference: database
      .prepare<[hash: string, authority: string], string>(
        'SELECT document FROM response WHERE reference_hash = ? AND authority = ?',
      )
      .pluck(),
    stored: database.prepare<Key, Pick<Response, 'id' | 'version'>>(`SELECT id, version ${ofPerson}`),
    put: database.prepare<[...Key, id: string, version: number, document: string]>(
      `INSERT INTO response (authority, round, person_key, id, version, document) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET id = excluded.id, version = excluded.version, document = excluded.document`,
    ),
    move: database.prepare<[personKey: string, version: number, document: string, ...Key]>(
      `UPDATE response SET person_key = ?, version = ?, document = ?
       WHERE authority = ? AND round = ? AND person_key = ?`,
    ),
    countErased: database
      .prepare<[authority: string, round: string], [why: Erasure['why'], count: number]>(
        'SELECT why, sum(count) FROM erasure WHERE authority = ? AND round = ? GROUP BY why',
      )
      .raw(),
    count: database
      .prepare<[authority: string, round: string], number>(
        'SELECT count(*) FROM response WHERE authority = ? AND round = ?',
      )
      .pluck(),
    page: database.prepare<[...Key, personKey: string, limit: number], Row>(
      `SELECT id, person_key AS personKey, document FROM response
       WHERE authority = ? AND round = ? AND (id, person_key) > (?, ?) ORDER BY id, person_key LIMIT ?`,
    ),
  };
}

function columns({ authority, round, personKey }: ResponseKey): Key {
  return [authority, round, personKey];
}

function parse(document: string | undefined): Response | undefined {
  return document === undefined ? undefined : (JSON.parse(document) as Response);
}
