import type { Response } from '../store/responseStore.ts';
import { plain } from '../survey/plain.ts';
import type { Seeker } from './referenceFinder.ts';

/** Nobody takes them for each other, or for letters. */
export const CODE_DIGITS = '23456789';
/** Of them a code has so many: 16 million codes. */
export const CODE_LENGTH = 8;

/** Codes with which a person goes on elsewhere: each is good once, for half an hour. */
export interface CodeKeeper {
  /** A new code for a response. */
  lend(response: Pick<Response, 'authority' | 'referenceHash'>): Promise<string>;
  /** The response whose code this is. `talk`: the key of the talk it came in; from there it may come again, as after a crash. */
  take(code: string, seeker: Seeker, talk: string): Promise<Response | 'unknown' | 'too-many'>;
}

const WHOLE = new RegExp(
  `^(?:\\p{L}+ )?([${CODE_DIGITS}]{${CODE_LENGTH / 2}}) ?([${CODE_DIGITS}]{${CODE_LENGTH / 2}})$`,
  'u',
);

/** The code that a whole message is, with one word before it at most. Undefined: it is none. */
export function codeIn(text: string): string | undefined {
  const [, first, last] = WHOLE.exec(plain(text)) ?? [];
  return first === undefined ? undefined : `${first}${last}`;
}

/** In two halves, as it is read out and typed. */
export function spelledCode(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)} ${code.slice(CODE_LENGTH / 2)}`;
}
