import { randomBytes } from 'node:crypto';
import type { SeenMessages } from '../../store/seenMessages.ts';
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

interface SessionParts {
  sealer: Sealer;
  /** Marks of sessions that were ended, for longer than any lasts. */
  marks: SeenMessages;
  now: Clock;
}

/**
 * Sessions live sealed in their cookie, so any process knows them after a restart. Ended ones are marked in the store: a copy
 * of the cookie, which only the browser had, opens nothing more in any process.
 */
export class Sessions {
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  begin(person: Person): Session {
    const random = () => randomBytes(16).toString('base64url');
    return { id: random(), person, formToken: random(), began: this.#parts.now() };
  }

  /** What the cookie holds from now on, until the person has been idle too long. */
  async cookieValue(session: Session): Promise<string> {
    const { sealer, now } = this.#parts;
    return await sealer.seal(session, PURPOSE, Math.min(now() + IDLE_MS, session.began + LONGEST_MS));
  }

  /** Throws what the store throws when it cannot be asked: nobody is let in then. */
  async read(cookie: string | undefined): Promise<Unsealed<Session>> {
    const { sealer, marks } = this.#parts;
    const found = await sealer.unseal<Session>(cookie, PURPOSE);
    if (found.state !== 'valid') return found;
    return (await marks.has(markOf(found.value))) ? { state: 'absent' } : found;
  }

  /** In all processes. */
  async end(session: Session): Promise<void> {
    await this.#parts.marks.add(markOf(session));
  }
}

function markOf({ id }: Session): string {
  return `signed-out:${id}`;
}
