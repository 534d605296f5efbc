import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../store/sqlite.ts';
import { openDatabase } from '../../store/sqlite/database.ts';
import { migrations } from '../../store/sqlite/migrations.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { name } from './sqliteTrouble.ts';

describe('opening SQLite', () => {
  it('makes the directory when only the last part of its path is missing', async () => {
    const directory = join(emptyDirectory(), 'data');

    await openSqlite({ directory }).close();

    expect(readdirSync(directory)).toEqual([name]);
  });

  it('stops when more of the path is missing: it may be mistyped', () => {
    const directory = join(emptyDirectory(), 'mistyped', 'data');

    expect(() => openSqlite({ directory })).toThrow(
      refusal(directory, 'its directory is missing and could not be made', 'ENOENT'),
    );
  });

  it('stops at a file that is no database and leaves it as it is', () => {
    const directory = emptyDirectory();
    const before = Buffer.from('a letter to a family '.repeat(500));
    writeFileSync(join(directory, name), before);

    expect(() => openSqlite({ directory })).toThrow(
      refusal(directory, 'an SQLite database was expected there', 'SQLITE_NOTADB'),
    );
    expectOnly(directory, before);
  });

  it('stops at the database of a newer version and leaves it as it is', () => {
    const directory = emptyDirectory();
    const database = openDatabase(join(directory, name));
    database.pragma('user_version = 99');
    database.close();
    const before = readFileSync(join(directory, name));

    expect(() => openSqlite({ directory })).toThrow(
      refusal(directory, `it is of version 99, and this program knows versions up to ${migrations.length}`),
    );
    expectOnly(directory, before);
  });

  it('stops when something else has the name of the file', () => {
    const directory = emptyDirectory();
    mkdirSync(join(directory, name));

    expect(() => openSqlite({ directory })).toThrow(
      refusal(directory, 'it can be neither opened nor made', 'SQLITE_CANTOPEN'),
    );
  });

  it('stops when a new file may not be made in the directory', () => {
    const directory = emptyDirectory();
    chmodSync(directory, 0o555);

    expect(() => asOrdinaryUser(() => openSqlite({ directory }))).toThrow(
      refusal(directory, 'it can be neither opened nor made', 'SQLITE_CANTOPEN'),
    );
  });

  it('stops when the file may be read but not written', async () => {
    const directory = emptyDirectory();
    await openSqlite({ directory }).close();
    chmodSync(join(directory, name), 0o444);
    chmodSync(directory, 0o555);
    const before = readFileSync(join(directory, name));

    expect(() => asOrdinaryUser(() => openSqlite({ directory }))).toThrow(
      refusal(directory, 'it may be read but not written', 'SQLITE_READONLY'),
    );
    expectOnly(directory, before);
  });
});

function refusal(directory: string, what: string, cause?: string): Error {
  return expect.objectContaining({
    name: 'StoreUnavailableError',
    message: expect.stringContaining(`The database ${join(directory, name)} cannot be used: ${what}`) as string,
    cause: cause && (expect.objectContaining({ code: expect.stringContaining(cause) as string }) as unknown),
  }) as Error;
}

/** The database is there as it was, and no other file beside it. */
function expectOnly(directory: string, content: Buffer): void {
  expect(readdirSync(directory)).toEqual([name]);
  expect(readFileSync(join(directory, name)).equals(content)).toBe(true);
}

/** The system administrator may write everywhere, so as such we step back to the rights of nobody. */
function asOrdinaryUser<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
