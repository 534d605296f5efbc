import { hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { KeyRing } from '../keys.ts';

/**
 * Seals where a person can be written to: JWE, `dir` with A256GCM. The key is made with the id of their response, so that
 * once that is erased or has expired nobody can open what may be left.
 */
export class ContactSeal {
  readonly #keys: KeyRing;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  async close(contact: object, responseId: string): Promise<string> {
    const words = Buffer.from(JSON.stringify(contact));
    const header = { alg: 'dir', enc: 'A256GCM' };
    return await new CompactEncrypt(words).setProtectedHeader(header).encrypt(keyOf(this.#keys[0], responseId));
  }

  /** Undefined when it was sealed for another response, or with a key that is gone. */
  async open(sealed: string, responseId: string): Promise<unknown> {
    for (const key of this.#keys) {
      const opened = await compactDecrypt(sealed, keyOf(key, responseId)).catch(() => undefined);
      if (opened) return JSON.parse(Buffer.from(opened.plaintext).toString()) as unknown;
    }
    return undefined;
  }
}

function keyOf(key: Buffer, responseId: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, responseId, 'contacts', 32));
}
