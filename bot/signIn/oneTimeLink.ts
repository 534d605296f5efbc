import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../store/store.ts';
import { staffSay } from '../../locales/staffWords.ts';
import type { Person } from './person.ts';
import { roles } from './roles.ts';

const VALID_MS = 15 * 60_000;

/** Where no provider is set up, never in production: a link that signs in one browser, once, in all authorities. */
export class OneTimeLink {
  readonly #now: Clock;
  readonly #until: number;
  readonly #token = randomBytes(32).toString('base64url');
  #used = false;

  constructor(now: Clock) {
    this.#now = now;
    this.#until = now() + VALID_MS;
  }

  /** Below the address of the service. */
  get path(): string {
    return `/staff/sign-in/${this.#token}`;
  }

  /** Undefined: this is not the token, or it was used or is too old. */
  use(token: string): Person | undefined {
    if (this.#used || this.#now() >= this.#until || !timingSafeEqual(hash(token), hash(this.#token))) return undefined;
    this.#used = true;
    return {
      id: 'demonstration',
      name: staffSay('staff.demonstration'),
      emails: [],
      grants: roles.map((role) => `*:${role}` as const),
    };
  }
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
