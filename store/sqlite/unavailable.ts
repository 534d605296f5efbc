import { StoreUnavailableError } from '../responseStore.ts';

/** How long a database that another program has locked is waited for, in ms. */
export const lockPatience = 5_000;

/** Gives SQLite's result code (https://sqlite.org/rescode.html) the words an operator can act on; other errors pass as they are. */
export function toStoreError(error: unknown, file: string): Error {
  const code = sqliteCode(error);
  if (code === undefined) return error as Error;
  return unavailable(file, adviceOn(code) ?? `SQLite answered ${code}.`, error);
}

/**
 * SQLite's result code, such as `SQLITE_FULL`; undefined for errors of another origin. Unlike `instanceof SqliteError`
 * this also works when the package is loaded twice in a process: its native part keeps the first one's class.
 */
export function sqliteCode(error: unknown): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
}

/** All failures of a database file are told alike: which file, what happened, what to do. */
export function unavailable(file: string, whatHappened: string, cause?: unknown): StoreUnavailableError {
  return new StoreUnavailableError(`The database ${file} cannot be used: ${whatHappened}`, { cause });
}

function adviceOn(code: string): string | undefined {
  // Extended codes, such as SQLITE_CORRUPT_INDEX, begin with the code they refine.
  return advice.find(([start]) => code.startsWith(start))?.[1];
}

const advice: readonly (readonly [code: string, advice: string])[] = [
  [
    'SQLITE_FULL',
    'its disk is full, so nothing was saved. Free some space on that disk; saving then works again by itself.',
  ],
  [
    'SQLITE_BUSY',
    `another program has kept it locked for ${lockPatience / 1000} seconds. End that program, or point DATA_DIR elsewhere.`,
  ],
  [
    'SQLITE_NOTADB',
    'an SQLite database was expected there, but it is something else or damaged. It was left as it is: move it away and put the latest backup in its place.',
  ],
  [
    'SQLITE_CORRUPT',
    'it is damaged. Stop the service, keep a copy of the file and of those beside it (-wal, -shm), then run "sqlite3 FILE .recover" or put the latest backup in its place.',
  ],
  [
    'SQLITE_READONLY',
    'it may be read but not written. Give the user that runs the service the right to write the file and its directory.',
  ],
  [
    'SQLITE_CANTOPEN',
    'it can be neither opened nor made. Check that its directory exists and that the user that runs the service may write there.',
  ],
  [
    'SQLITE_IOERR',
    'its disk failed to read or write. Check the disk (and that it is a local one: SQLite needs working file locks).',
  ],
];
