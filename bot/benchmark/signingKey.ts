import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Config } from '../config.ts';
import { ownKey } from '../keys.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key an installation signs with, and what others check its files by. */
export interface SigningKey {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/**
 * `BENCHMARK_KEY`; where it is not set, and never in production, one that is made at the first use and kept beside the data.
 * Throws an Error that says what is missing.
 */
export function signingKey({ benchmarkKey, production, dataDir }: Config): SigningKey {
  if (production && !benchmarkKey)
    throw new Error(
      'BENCHMARK_KEY: expected 32 bytes in base64, as NODE_ENV is production, got nothing. Make them with: openssl rand -base64 32',
    );
  const seed = benchmarkKey ?? ownKey(dataDir, 'benchmark.key');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
