import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

interface ReferenceWords {
  adjectives: string[];
  animals: string[];
}

const words = JSON.parse(readFileSync(new URL('../locales/reference.json', import.meta.url), 'utf8')) as ReferenceWords;

/**
 * The words a respondent keeps, such as `blue-heron-48213`: always the same for one response, so they can be shown again
 * although only their hash is stored. 128 x 128 x 90,000 of them.
 */
export function referenceFor(responseId: string, secret: Buffer): string {
  const digest = createHmac('sha256', secret).update(`reference:${responseId}`).digest();
  const pick = (list: string[], at: number) => list[digest.readUInt32BE(at) % list.length]!;
  const digits = 10_000 + (digest.readUInt32BE(8) % 90_000);
  return `${pick(words.adjectives, 0)}-${pick(words.animals, 4)}-${digits}`;
}

/** What is stored of a reference, hex. */
export function referenceHash(reference: string): string {
  return createHash('sha256').update(reference.trim().toLowerCase()).digest('hex');
}
