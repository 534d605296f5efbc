import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { KeyRing } from '../keys.ts';

/** How long an address of a copy is good: 10 minutes. */
const GOOD_MS = 10 * 60_000;

const NONCE = 12;
const TAG = 16;

const claim = z.object({
  authority: z.string(),
  round: z.string(),
  personKey: z.string(),
  /** Of the response: one begun anew after erasing is another. */
  id: z.string(),
  locale: z.string(),
  /** Milliseconds since 1970. */
  until: z.number(),
});

/** Which response somebody may read for a few minutes, in which language. */
export type Claim = Omit<z.infer<typeof claim>, 'until'>;

/** Sealed addresses: what is in them can be neither read nor made without the key, and nothing is kept of them. */
export class Tokens {
  readonly #keys: Buffer[];
  readonly #now: () => Date;

  constructor(keys: KeyRing, now: () => Date) {
    this.#keys = keys.map((key) => Buffer.from(hkdfSync('sha256', key, '', 'copies of responses', 32)));
    this.#now = now;
  }

  /** Base64url; AES-256-GCM. */
  close({ authority, round, personKey, id, locale }: Claim): string {
    const until = this.#now().getTime() + GOOD_MS;
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#keys[0]!, nonce);
    const sealed = [cipher.update(JSON.stringify({ authority, round, personKey, id, locale, until })), cipher.final()];
    return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** Undefined when it is not ours, or not good any more. */
  open(token: string): Claim | undefined {
    const opened = this.#keys.map((key) => unsealed(Buffer.from(token, 'base64url'), key)).find((text) => text);
    const claimed = opened === undefined ? undefined : claim.parse(JSON.parse(opened));
    return claimed && claimed.until > this.#now().getTime() ? claimed : undefined;
  }
}

function unsealed(bytes: Buffer, key: Buffer): string | undefined {
  if (bytes.length <= NONCE + TAG) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
