import { randomUUID } from 'node:crypto';
import type { Storage, StoreItems } from 'botbuilder-core';
import { checkETag, type StateItem } from '../checkETag.ts';
import type { Clock } from '../store.ts';
import type { Access } from './access.ts';

type Row = { etag: string; document: string };

/** Bot state in the table `bot_state`; all changes of one write are taken or none. */
export function sqliteBotState(access: Access, now: Clock): Storage {
  const { database } = access;
  const find = database.prepare<[key: string], Row>('SELECT etag, document FROM bot_state WHERE key = ?');
  const put = database.prepare<[key: string, etag: string, document: string, now: number]>(
    `INSERT INTO bot_state (key, etag, document, updated_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET etag = excluded.etag, document = excluded.document, updated_at = excluded.updated_at`,
  );
  const remove = database.prepare<[key: string]>('DELETE FROM bot_state WHERE key = ?');

  return {
    read: (keys) => access.read(() => Object.fromEntries(keys.flatMap((key) => entry(key, find.get(key))))),
    write: (changes: StoreItems) => {
      const items = Object.entries<StateItem>(changes);
      const documents = items.map(([key, item]) => ({ key, item, document: JSON.stringify(item) }));
      return access.write(() => {
        for (const { key, item, document } of documents) {
          checkETag(key, item, find.get(key)?.etag);
          put.run(key, randomUUID(), document, now());
        }
      });
    },
    delete: (keys) => access.write(() => keys.forEach((key) => remove.run(key))),
  };
}

function entry(key: string, row: Row | undefined): [key: string, item: StateItem][] {
  return row ? [[key, { ...(JSON.parse(row.document) as StateItem), eTag: row.etag }]] : [];
}
