import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../store/store.ts';
import type { Person } from './person.ts';
import type { Sealer, Unsealed } from './sealed.ts';

/** One time of being signed in, in one browser. */
export interface Session {
  id: string;
  person: Person;
  /** Stands in each form: another site cannot know it. */
  formToken: string;
  /** Milliseconds. */
  began: number;
}

const MINUTE = 60_000;
/** After so long without a page the person must sign in again. */
export const IDLE_MS = 30 * MINUTE;
/** After so long they must in any case: roles may have changed meanwhile. */
const LONGEST_MS = 8 * 60 * MINUTE;

const PURPOSE = 'session';
const MOST_ENDED = 100_000;

/**
 * Sessions live sealed in their cookie, so any process knows them after a restart. Ended ones are remembered by the process
 * that ended them: elsewhere a copy of the cookie, which only the browser had, works until it has been idle too long.
 */
export class Sessions {
  readonly #sealer: Sealer;
  readonly #now: Clock;
  readonly #ended = new LRUCache<string, true>({ max: MOST_ENDED, ttl: LONGEST_MS });

  constructor(sealer: Sealer, now: Clock) {
    this.#sealer = sealer;
    this.#now = now;
  }

  begin(person: Person): Session {
    const random = () => randomBytes(16).toString('base64url');
    return { id: random(), person, formToken: random(), began: this.#now() };
  }

  /** What the cookie holds from now on, until the person has been idle too long. */
  async cookieValue(session: Session): Promise<string> {
    return await this.#sealer.seal(session, PURPOSE, Math.min(this.#now() + IDLE_MS, session.began + LONGEST_MS));
  }

  async read(cookie: string | undefined): Promise<Unsealed<Session>> {
    const found = await this.#sealer.unseal<Session>(cookie, PURPOSE);
    return found.state === 'valid' && this.#ended.has(found.value.id) ? { state: 'absent' } : found;
  }

  end({ id }: Session): void {
    this.#ended.set(id, true);
  }
}
