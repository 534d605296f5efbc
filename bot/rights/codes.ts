import { randomInt } from 'node:crypto';
import type { Storage } from 'botbuilder-core';
import { CODE_DIGITS, CODE_LENGTH, type CodeKeeper } from '../../dialogs/continueCode.ts';
import type { Seeker } from '../../dialogs/referenceFinder.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import { InOrder } from '../inOrder.ts';
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
  readonly #oneAtATime = new InOrder();

  constructor(parts: CodesParts) {
    this.#parts = parts;
  }

  async lend({ authority, referenceHash }: Pick<Response, 'authority' | 'referenceHash'>): Promise<string> {
    const code = Array.from({ length: CODE_LENGTH }, () => CODE_DIGITS[randomInt(CODE_DIGITS.length)]).join('');
    // Somebody else's, by chance.
    if (await this.#find(code)) return await this.lend({ authority, referenceHash });
    await this.#write(code, { authority, referenceHash: referenceHash!, until: this.#time() + GOOD_MS });
    return code;
  }

  async take(code: string, seeker: Seeker, talk: string): Promise<Response | 'unknown' | 'too-many'> {
    const { tries } = this.#parts;
    if (!(await tries.begin(seeker))) return 'too-many';
    const found = await this.#oneAtATime.run(code, () => this.#use(code, seeker, talk));
    if (!found) return 'unknown';
    await tries.wasRight(seeker);
    return found;
  }

  /** Marked as used and not removed: where the turn fails after this, the same message may come once more. */
  async #use(code: string, { authorities }: Seeker, talk: string): Promise<Response | undefined> {
    const lent = await this.#find(code);
    if (!lent || !authorities.includes(lent.authority) || (lent.usedBy ?? talk) !== talk) return undefined;
    await this.#write(code, { ...lent, usedBy: talk });
    return await this.#parts.responses.findByReference(lent);
  }

  async #find(code: string): Promise<Lent | undefined> {
    const keys = this.#keysOf(code);
    const items = await this.#parts.state.read(keys);
    const lent = keys.map((key) => items[key] as Lent | undefined).find((item) => item !== undefined);
    return lent && lent.until > this.#time() ? lent : undefined;
  }

  async #write(code: string, lent: Lent): Promise<void> {
    await this.#parts.state.write({ [this.#keysOf(code)[0]!]: { ...lent, eTag: '*' } });
  }

  /** Newest first. */
  #keysOf(code: string): string[] {
    return this.#parts.identities.hashes(`code:${code}`);
  }

  #time(): number {
    return this.#parts.now().getTime();
  }
}
