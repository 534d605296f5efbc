import { createHash } from 'node:crypto';

/** A Cosmos id for what `parts` name. Hashed, because ids may be neither long nor hold `/`, `\`, `?` or `#`, as bot state's keys do. */
export function documentId(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
