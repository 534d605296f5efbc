import { createHash, hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt } from 'jose';
import type { TextWords } from '../../store/textStore.ts';
import type { KeyRing } from '../keys.ts';

/** Keeps numbers and words of texts from whoever reads the store: JWE (RFC 7516), `dir` with A256GCM, the key named in `kid`. */
export interface TextSeal {
  close(words: TextWords): Promise<string>;
  /** Undefined when it was sealed with a key that is not in the settings any more. */
  open(sealed: string): Promise<TextWords | undefined>;
}

export function createTextSeal(keys: KeyRing): TextSeal {
  const derived = keys.map((key) => Buffer.from(hkdfSync('sha256', key, '', 'words of texts', 32)));
  const byId = new Map(derived.map((key) => [keyId(key), key]));
  const newest = derived[0]!;
  return {
    close: (words) =>
      new CompactEncrypt(Buffer.from(JSON.stringify(words)))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: keyId(newest) })
        .encrypt(newest),
    open: async (sealed) => {
      try {
        const { plaintext } = await compactDecrypt(sealed, ({ kid = '' }) => byId.get(kid)!);
        return JSON.parse(Buffer.from(plaintext).toString()) as TextWords;
      } catch {
        return undefined;
      }
    },
  };
}

function keyId(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
