import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { FlattenedSign, type CompactJWSHeaderParameters } from 'jose';
import { writeContents } from '../../../bot/benchmark/format.ts';
import { keyId, pemOf } from '../../../bot/benchmark/publicKey.ts';
import type { SigningKey } from '../../../bot/benchmark/signingKey.ts';
import type { Benchmark } from '../../../reports/benchmark/benchmark.ts';
import type { TrustedKey } from '../../../store/benchmarkStore.ts';

/** The contents of a file as they stand in its JSON, to be changed. */
export interface Contents {
  [field: string]: unknown;
  version: unknown;
  groups: Record<'parent' | 'child', { answered: Record<string, unknown>; people: Record<string, unknown> }>;
}

export function newKey(): SigningKey {
  return generateKeyPairSync('ed25519');
}

/** As it stands in the store of whoever trusts it. */
export function trusting({ publicKey }: SigningKey, name: string, ...authorities: string[]): TrustedKey {
  return { name, id: keyId(publicKey), publicKey: pemOf(publicKey), authorities, at: '2026-11-01T09:00:00.000Z' };
}

/** A file that is rightly signed, whatever is in it. */
export async function fileOf(
  benchmark: Benchmark,
  { privateKey, publicKey }: SigningKey,
  { change, header }: { change?: (contents: Contents) => void; header?: Partial<CompactJWSHeaderParameters> } = {},
): Promise<string> {
  const contents = JSON.parse(writeContents(benchmark)) as Contents;
  change?.(contents);
  return await signedText(JSON.stringify(contents), privateKey, { kid: keyId(publicKey), ...header });
}

/** Any text, signed. */
export async function signedText(
  text: string,
  key: KeyObject | Uint8Array,
  header: Partial<CompactJWSHeaderParameters>,
): Promise<string> {
  const all = { alg: 'EdDSA', typ: 'family-views-benchmark+jose', ...header };
  return JSON.stringify(await new FlattenedSign(Buffer.from(text)).setProtectedHeader(all).sign(key));
}
