import { join } from 'node:path';
import type { AuditEntry } from '../../store/auditLog.ts';
import { openDatabase } from '../../store/sqlite/database.ts';
import { sqliteStore } from '../../store/sqlite.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { name } from './sqliteTrouble.ts';

const entry: AuditEntry = {
  id: '01',
  at: '2026-11-02T09:00:00.000Z',
  by: 'viewer',
  what: 'viewed',
  page: 'tables',
  authority: 'E10000012',
};

it.each([
  ["UPDATE audit_entry SET document = '{}'", 'never changed'],
  ["UPDATE audit_entry SET id = '02'", 'never changed'],
  ['DELETE FROM audit_entry', 'never removed'],
  ["INSERT OR REPLACE INTO audit_entry VALUES ('01', NULL, '{}')", 'never replaced'],
  ["INSERT INTO audit_entry VALUES ('01', NULL, '{}') ON CONFLICT DO UPDATE SET document = '{}'", 'never replaced'],
])('the audit log in the SQLite file refuses any program that runs %s', async (statement, why) => {
  const database = openDatabase(join(emptyDirectory(), name));
  const store = sqliteStore(database);
  await store.auditLog.add(entry);

  expect(() => database.exec(statement)).toThrow(why);
  expect(await Array.fromAsync(store.auditLog.list({}))).toEqual([entry]);
  await store.close();
});
