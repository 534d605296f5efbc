import type { Database } from 'better-sqlite3';

/**
 * Gives documents, as JSON, a page of spaces in front. SQLite keeps the beginning of a row in its tree, a page at most;
 * when the tree grows or shrinks it copies beginnings from page to page and leaves old copies behind, which
 * `secure_delete` does not overwrite. The rest of a row lies on pages of its own, which are never copied and are
 * overwritten when it goes: so that is where all of the words must be.
 */
export function ownPages(database: Database): (document: unknown) => string {
  const spaces = ' '.repeat(database.pragma('page_size', { simple: true }) as number);
  return (document) => spaces + JSON.stringify(document);
}
