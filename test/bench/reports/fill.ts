import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { ulid } from 'ulid';
import { openSqlite } from '../../../store/sqlite.ts';
import { ownPages } from '../../../store/sqlite/ownPages.ts';
import type { Response } from '../../../store/responseStore.ts';

/** Simulated people whose talks are repeated. */
const PEOPLE = 300;
/** Responses in one transaction. */
const AT_ONCE = 10_000;
/** All of them began within so many days. */
const DAYS = 60;
const DAY_MS = 24 * 60 * 60_000;
export const ROUND = 'sample';

/**
 * Makes an embedded store in `folder` with the responses of simulated people, each repeated under other ids until there
 * are `count`; evenly over all authorities of the settings, or all in the one given (ONS code).
 */
export async function fill(folder: string, count: number, authority?: string): Promise<void> {
  simulate(folder);
  const store = openSqlite({ directory: folder });
  await store.close();
  const database = new SqliteDatabase(databaseIn(folder));
  const people = database.prepare<[], string>('SELECT document FROM response').pluck().all().map(parsed);
  // The file is thrown away afterwards: no need to wait for the disk, or to be able to go back.
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -500000']) database.pragma(setting);
  database.exec('DELETE FROM response');
  const first = Date.now() - DAYS * DAY_MS;
  const add = adding(database);
  for (let done = 0; done < count; done += AT_ONCE)
    database.transaction(() => {
      for (let number = done; number < Math.min(done + AT_ONCE, count); number++)
        add(repeated(people[number % people.length]!, number, first + (number / count) * DAYS * DAY_MS, authority));
    })();
  database.close();
}

export function databaseIn(folder: string): string {
  return join(folder, 'family-views.sqlite');
}

function simulate(folder: string): void {
  const env = { ...process.env, DATA_DIR: folder };
  const run = spawnSync('npm', ['run', '-s', 'sample', '--', '--people', String(PEOPLE)], { env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`npm run sample ended with ${run.status}: ${run.stderr}`);
}

function parsed(document: string): Response {
  return JSON.parse(document) as Response;
}

function adding(database: Database): (response: Response) => void {
  const onOwnPages = ownPages(database);
  const insert = database.prepare(
    'INSERT INTO response (authority, round, person_key, id, version, document) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return (response) => {
    const { authority, round, personKey, id, version } = response;
    insert.run(authority, round, personKey, id, version, onOwnPages(response));
  };
}

/** The same as somebody else said at another time. */
function repeated(person: Response, number: number, begun: number, authority = person.authority): Response {
  const later = begun - Date.parse(person.createdAt);
  const moved = (time: string) => new Date(Date.parse(time) + later).toISOString();
  return {
    ...person,
    authority,
    id: ulid(begun),
    personKey: hash(`person ${number}`),
    referenceHash: person.referenceHash && hash(`reference ${number}`),
    createdAt: moved(person.createdAt),
    updatedAt: moved(person.updatedAt),
    expiresAt: moved(person.expiresAt),
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
