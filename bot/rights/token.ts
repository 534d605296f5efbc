import type { Response, ResponseKey } from '../../store/responseStore.ts';
import type { KeyRing } from '../keys.ts';
import { Box } from './box.ts';

/** Which response somebody may read for a few minutes, in which language. */
export interface Claim extends ResponseKey {
  /** The last letters of its id: one begun anew after erasing is another. */
  idEnd: string;
  locale: string;
}

/**
 * What a token is for, and nothing else, and how long it is good, in ms. The address of a copy goes through other hands, such
 * as a messenger's that looks at links, and must not serve for erasing; that of a page which a form leads to stays in the
 * browser's history.
 */
const GOOD_MS = { copies: 10 * 60_000, pages: 10 * 60_000, steps: 60_000 };
type Purpose = keyof typeof GOOD_MS;

/** Sealed claims: what is in them can be neither read nor made without the key, and nothing is kept of them. */
export class Tokens {
  readonly #box: Box;
  readonly #now: () => Date;
  readonly #goodMs: number;

  constructor(keys: KeyRing, purpose: Purpose, now: () => Date) {
    this.#box = new Box(keys, `${purpose} of responses`);
    this.#now = now;
    this.#goodMs = GOOD_MS[purpose];
  }

  /** Short, as by SMS each letter counts. */
  close({ authority, round, personKey, id }: Response, locale: string): string {
    const until = (this.#now().getTime() + this.#goodMs).toString(36);
    const person = Buffer.from(personKey, 'hex').toString('base64url');
    return this.#box.close([until, locale, authority, round, id.slice(-8), person].join(' '));
  }

  /** Undefined when it is not ours, or not good any more. */
  open(token: string): Claim | undefined {
    const [until, locale, authority, round, idEnd, person] = this.#box.open(token)?.split(' ') ?? [];
    if (until === undefined || Number.parseInt(until, 36) <= this.#now().getTime()) return undefined;
    const personKey = Buffer.from(person!, 'base64url').toString('hex');
    return { authority: authority!, round: round!, personKey, idEnd: idEnd!, locale: locale! };
  }
}
