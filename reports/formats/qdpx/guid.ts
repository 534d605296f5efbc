import { createHash } from 'node:crypto';

/** The namespace of our own GUIDs: any that nobody else uses. */
const namespace = Buffer.from('6f1d3a52c0b94e7d9a4e2b8f5c713d08', 'hex');

/**
 * The GUID of something in a project, by what it is and its ids: always the same (UUID version 5, RFC 9562, 5.5), so that a
 * file exported again can be merged with what people made of the first.
 */
export function guid(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(namespace).update(JSON.stringify(parts)).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
