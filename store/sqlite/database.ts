import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { migrations } from './migrations.ts';
import { lockPatience, toStoreError, unavailable } from './unavailable.ts';

/** Opens or makes the database `file` and brings it up to this version. Throws StoreUnavailableError, the file untouched. */
export function openDatabase(file: string): Database {
  makeDirectory(file);
  try {
    return prepared(new SqliteDatabase(file, { timeout: lockPatience }));
  } catch (error) {
    throw toStoreError(error, file);
  }
}

/** Makes the last directory of the path only: a mistyped DATA_DIR must not begin an empty store somewhere else. */
function makeDirectory(file: string): void {
  try {
    mkdirSync(dirname(file), { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw unavailable(
      file,
      `its directory is missing and could not be made (${(error as Error).message}). Make it, or set DATA_DIR to one that exists.`,
      error,
    );
  }
}

function prepared(database: Database): Database {
  try {
    checkNotNewer(database);
    database.pragma('journal_mode = WAL');
    // NORMAL would lose the last commits when the power goes: an acknowledged answer must be on disk.
    database.pragma('synchronous = FULL');
    // Words that were erased or replaced are overwritten, not only let go.
    database.pragma('secure_delete = ON');
    const before = database.transaction(migrate).immediate(database);
    // An older file may hold copies of rows that changed their place.
    if (before > 0 && before < migrations.length) database.exec('VACUUM');
    // From here on `Access` waits for locks without blocking the process.
    database.pragma('busy_timeout = 0');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function checkNotNewer(database: Database): void {
  if (userVersion(database) <= migrations.length) return;
  throw unavailable(
    database.name,
    `it is of version ${userVersion(database)}, and this program knows versions up to ${migrations.length}. Run the newer program, or point DATA_DIR elsewhere.`,
  );
}

/**
 * Gives the version there was before; 0 for a new file. Writes the version even when nothing has changed: a database
 * that cannot be written must stop the start.
 */
function migrate(database: Database): number {
  const before = userVersion(database);
  for (const migration of migrations.slice(before)) database.exec(migration);
  database.pragma(`user_version = ${migrations.length}`);
  return before;
}

function userVersion(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}
