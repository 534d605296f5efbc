import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyRing } from '../keys.ts';

const NONCE = 12;
const TAG = 16;

/**
 * Seals short texts for addresses: base64url, AES-256-GCM with a key of its own for each purpose. What is sealed can be neither
 * read nor made without the key, and is another each time, by 96 random bits.
 */
export class Box {
  readonly #keys: Buffer[];

  constructor(keys: KeyRing, purpose: string) {
    this.#keys = keys.map((key) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32)));
  }

  /** `place`: what is sealed opens only where the same is given. */
  close(text: string, place = ''): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#keys[0]!, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** Undefined when it was not sealed here. */
  open(sealed: string, place = ''): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    return this.#keys.map((key) => opened(bytes, key, place)).find((text) => text !== undefined);
  }
}

function opened(bytes: Buffer, key: Buffer, place: string): string | undefined {
  if (bytes.length <= NONCE + TAG) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
