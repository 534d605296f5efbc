import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { plain } from '../survey/plain.ts';

interface ReferenceWords {
  adjectives: string[];
  things: string[];
  animals: string[];
}

const words = JSON.parse(readFileSync(new URL('../locales/reference.json', import.meta.url), 'utf8')) as ReferenceWords;
const lists = [words.adjectives, words.things, words.animals];
const known = lists.map((list) => new Set(list));

/**
 * The words a respondent keeps, such as `blue-river-heron-48213`: always the same for one response and key, so they can be
 * shown again although only their hash is stored. 128 x 128 x 128 x 90,000 of them.
 */
export function referenceFor(responseId: string, key: Buffer): string {
  const digest = createHmac('sha256', key).update(`reference:${responseId}`).digest();
  const picked = lists.map((list, at) => list[digest.readUInt32BE(at * 4) % list.length]!);
  const digits = 10_000 + (digest.readUInt32BE(12) % 90_000);
  return [...picked, digits].join('-');
}

/** What is stored of a reference, hex. */
export function referenceHash(reference: string, key: Buffer): string {
  return createHmac('sha256', key).update(`reference hash:${reference}`).digest('hex');
}

/** Hyphens, spaces and everything else only part them. */
const TOKEN = /\p{L}+|\d+/gu;

/**
 * The reference in what somebody typed, in its one spelling, whatever stands around and between its parts. One of the three
 * words may be misspelt: that is a reference too, though not a right one, and no answer. Undefined: there is none.
 */
export function referenceIn(text: string): string | undefined {
  const tokens = plain(text).match(TOKEN) ?? [];
  for (let at = 0; at + lists.length < tokens.length; at++) {
    const three = tokens.slice(at, at + lists.length);
    const right = three.filter((word, index) => known[index]!.has(word)).length;
    const digits = right < lists.length - 1 ? '' : digitsFrom(tokens.slice(at + lists.length));
    if (digits.length === 5) return [...three, digits].join('-');
  }
  return undefined;
}

/** Three words and five digits, which may be typed in groups, with a few signs between. */
const WHOLE =
  /(?<![\p{L}\d])(\p{L}+)[^\p{L}\d]{1,3}(\p{L}+)[^\p{L}\d]{1,3}(\p{L}+)[^\p{L}\d]{1,3}\d(?: ?\d){4}(?! ?\d)/gu;

/** A text without the references in it: words of our own choosing, which tell of nothing. */
export function withoutReferences(text: string): string {
  return text.replace(WHOLE, (whole, ...words: string[]) =>
    known.every((list, index) => list.has(plain(words[index]!))) ? '' : whole,
  );
}

/** Numbers may be typed in groups: "48 213". */
function digitsFrom(tokens: string[]): string {
  const end = tokens.findIndex((token) => !/^\d+$/u.test(token));
  return tokens.slice(0, end === -1 ? tokens.length : end).join('');
}
