import { createHash } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { AlertWords } from '../../store/alertStore.ts';
import type { KeyRing } from '../keys.ts';

/** Keeps the words of alerts from whoever reads the store: JWE (RFC 7516), `dir` with A256GCM, the key named in `kid`. */
export interface Seal {
  close(words: AlertWords): Promise<string>;
  /** Throws an Error that names the missing key when the words were sealed with one that is not in the settings. */
  open(sealed: string): Promise<AlertWords>;
}

export function createSeal(keys: KeyRing): Seal {
  const [newest] = keys;
  const byId = new Map(keys.map((key) => [keyId(key), key]));
  return {
    close: (words) =>
      new CompactEncrypt(Buffer.from(JSON.stringify(words)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keyId(newest) })
        .encrypt(newest),
    open: async (sealed) => {
      const { plaintext } = await compactDecrypt(sealed, ({ kid = 'none' }) => byId.get(kid) ?? refuse(kid));
      return JSON.parse(Buffer.from(plaintext).toString()) as AlertWords;
    },
  };
}

function keyId(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function refuse(kid: string): never {
  throw new Error(`The words were sealed with key ${kid}, which the settings do not have: set ALERT_KEY_OLD to it`);
}
