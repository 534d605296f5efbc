import { checkTextVersion } from '../checkTextVersion.ts';
import type { Clock } from '../store.ts';
import { textsKeptFor, type Text, type TextStore } from '../textStore.ts';
import type { Access } from './access.ts';
import { emptyLog } from './emptyLog.ts';
import { ownPages } from './ownPages.ts';

type Row = { id: string; at: string; document: string };

/** Texts read at once by `list`. */
const pageSize = 100;

/** Texts in the table `text_message`. */
export function sqliteTexts(access: Access, now: Clock): TextStore {
  const { find, insert, update, page, removeOf, removeOld } = statements(access);
  const onOwnPages = ownPages(access.database);
  const textOf = ({ document }: Row) => JSON.parse(document) as Text;
  const stored = (id: string) => {
    const row = find.get(id);
    return row && textOf(row);
  };

  return {
    add: (text) =>
      access.write(() => {
        if (find.get(text.id)) return false;
        insert.run(text.id, text.talk, text.state, text.at, onOwnPages({ ...text, version: 1 }));
        return true;
      }),
    find: (id) => access.read(() => stored(id)),
    save: (text) =>
      access.write(() => {
        checkTextVersion(text, stored(text.id)?.version);
        const saved = { ...text, version: text.version + 1 };
        update.run(saved.state, onOwnPages(saved), saved.id);
        return saved;
      }),
    async *list({ states, talk }) {
      const wanted = states ? JSON.stringify(states) : null;
      let rows: Row[] = [];
      do {
        const { at, id } = rows.at(-1) ?? { at: '', id: '' };
        rows = await access.read(() => page.all({ at, id, wanted, talk: talk ?? null, pageSize }));
        yield* rows.map(textOf);
      } while (rows.length === pageSize);
    },
    removeOf: async (talk) => {
      const { changes } = await access.write(() => removeOf.run(talk));
      if (changes > 0) await access.read(() => emptyLog(access));
    },
    removeOld: async () => {
      const before = new Date(now() - textsKeptFor).toISOString();
      const { changes } = await access.write(() => removeOld.run(before));
      if (changes > 0) await access.read(() => emptyLog(access));
      return changes;
    },
  };
}

function statements({ database }: Access) {
  return {
    find: database.prepare<[id: string], Row>('SELECT id, at, document FROM text_message WHERE id = ?'),
    insert: database.prepare<[id: string, talk: string, state: string, at: string, document: string]>(
      'INSERT INTO text_message (id, talk, state, at, document) VALUES (?, ?, ?, ?, ?)',
    ),
    update: database.prepare<[state: string, document: string, id: string]>(
      'UPDATE text_message SET state = ?, document = ? WHERE id = ?',
    ),
    page: database.prepare<
      [{ at: string; id: string; wanted: string | null; talk: string | null; pageSize: number }],
      Row
    >(
      `SELECT id, at, document FROM text_message
       WHERE (at, id) > (@at, @id) AND (@wanted IS NULL OR state IN (SELECT value FROM json_each(@wanted)))
         AND (@talk IS NULL OR talk = @talk)
       ORDER BY at, id LIMIT @pageSize`,
    ),
    removeOf: database.prepare<[talk: string]>('DELETE FROM text_message WHERE talk = ?'),
    removeOld: database.prepare<[before: string]>('DELETE FROM text_message WHERE at < ?'),
  };
}
