import type { Access } from './access.ts';

/** The write-ahead log still holds what was erased. While another program reads it stays, and goes with a later erasure. */
export function emptyLog({ database }: Access): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}
