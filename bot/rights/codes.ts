import { randomInt } from 'node:crypto';
import type { Storage } from 'botbuilder-core';
import { CODE_DIGITS, CODE_LENGTH, type CodeKeeper } from '../../dialogs/continueCode.ts';
import type { Seeker } from '../../dialogs/referenceFinder.ts';
import { ConflictError, type Response, type ResponseStore } from '../../store/responseStore.ts';
import type { Identities } from './identities.ts';
import type { Tries } from './tries.ts';

/** How long a code is good, in ms: half an hour. */
const GOOD_MS = 30 * 60_000;

/** What is kept under the keyed hash of a code. */
interface Lent {
  authority: string;
  referenceHash: string;
  /** Milliseconds since 1970. */
  until: number;
  /** Key of the talk that it was used in. */
  usedBy?: string;
}

interface CodesParts {
  state: Storage;
  responses: Pick<ResponseStore, 'findByReference'>;
  identities: Pick<Identities, 'hashes'>;
  /** Wrong codes count like wrong references. */
  tries: Tries;
  now: () => Date;
}

/** Codes with which a person goes on elsewhere, in bot state under keyed hashes: they stand there nowhere themselves. */
export class Codes implements CodeKeeper {
  readonly #parts: CodesParts;

  constructor(parts: CodesParts) {
    this.#parts = parts;
  }

  async lend({ authority, referenceHash }: Pick<Response, 'authority' | 'referenceHash'>): Promise<string> {
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_DIGITS[randomInt(CODE_DIGITS.length)]).join('');
    // Somebody else's, by chance.
    if (await this.#find(code)) return await this.lend({ authority, referenceHash });
    const lent: Lent = { authority, referenceHash: referenceHash!, until: this.#time() + GOOD_MS };
    await this.#parts.state.write({ [this.#keysOf(code)[0]!]: { ...lent, eTag: '*' } });
    return code;
  }

  async take(code: string, seeker: Seeker, talk: string): Promise<Response | 'unknown' | 'too-many'> {
    const { tries } = this.#parts;
    if (!(await tries.begin(seeker))) return 'too-many';
    const found = await this.#use(code, seeker, talk);
    if (!found) return 'unknown';
    await tries.wasRight(seeker);
    return found;
  }

  /** Marked as used and not removed: where the turn fails after this, the same message may come once more. */
  async #use(code: string, seeker: Seeker, talk: string): Promise<Response | undefined> {
    const found = await this.#find(code);
    if (!found || !seeker.authorities.includes(found.lent.authority)) return undefined;
    const { key, lent } = found;
    if ((lent.usedBy ?? talk) !== talk) return undefined;
    try {
      // With the eTag it was read with: of two talks that have it at the same moment, in two processes even, one is second.
      await this.#parts.state.write({ [key]: { ...lent, usedBy: talk } });
    } catch (error) {
      if (error instanceof ConflictError) return await this.#use(code, seeker, talk);
      throw error;
    }
    return await this.#parts.responses.findByReference(lent);
  }

  async #find(code: string): Promise<{ key: string; lent: Lent } | undefined> {
    const keys = this.#keysOf(code);
    const items = await this.#parts.state.read(keys);
    const key = keys.find((each) => items[each] !== undefined);
    const lent = key === undefined ? undefined : (items[key] as Lent);
    return lent && lent.until > this.#time() ? { key: key!, lent } : undefined;
  }

  /** Newest first. */
  #keysOf(code: string): string[] {
    return this.#parts.identities.hashes(`code:${code}`);
  }

  #time(): number {
    return this.#parts.now().getTime();
  }
}
