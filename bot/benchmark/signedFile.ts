import { createPublicKey } from 'node:crypto';
import { decodeProtectedHeader, errors, FlattenedSign, flattenedVerify, type FlattenedJWS } from 'jose';
import type { Benchmark } from '../../reports/benchmark/benchmark.ts';
import type { TrustedKey } from '../../store/benchmarkStore.ts';
import { readContents, writeContents } from './format.ts';
import { keyId } from './publicKey.ts';
import type { SigningKey } from './signingKey.ts';

const TYPE = 'family-views-benchmark+jose';

/** A benchmark as a file to hand over: a flattened JWS (RFC 7515) in JSON, signed with Ed25519. */
export async function signBenchmark(benchmark: Benchmark, { privateKey, publicKey }: SigningKey): Promise<string> {
  const signed = await new FlattenedSign(Buffer.from(writeContents(benchmark)))
    .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: keyId(publicKey) })
    .sign(privateKey);
  return `${JSON.stringify(signed, undefined, 2)}\n`;
}

/**
 * What a file says, and whose key signed it. Nothing in it is believed before that key is known and the signature is right.
 * Throws an Error that says what was expected, what came and what to do.
 */
export async function readSigned(
  text: string,
  keys: readonly TrustedKey[],
): Promise<{ benchmark: Benchmark; key: TrustedKey }> {
  const jws = jwsIn(text);
  const key = keyFor(jws, keys);
  const payload = await verified(jws, key);
  const benchmark = readContents(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  const { code, name } = benchmark.authority;
  if (key.authorities.includes(code)) return { benchmark, key };
  throw new Error(
    `expected figures of ${key.authorities.join(', ')}, for which the key "${key.name}" is trusted, got ${code} (${name}): ` +
      'if that key may speak for it too, say so with "npm run benchmark -- trust"',
  );
}

function jwsIn(text: string): FlattenedJWS {
  try {
    const { protected: head, payload, signature, ...others } = JSON.parse(text) as Record<string, unknown>;
    const parts = [head, payload, signature];
    const isWhole = parts.every((part) => typeof part === 'string' && part !== '') && Object.keys(others).length === 0;
    if (isWhole) return { protected: head, payload, signature } as FlattenedJWS;
  } catch {
    // Said below.
  }
  throw new Error(
    'expected a file that "npm run benchmark -- export" wrote, whole, got something else: have it sent again',
  );
}

function keyFor(jws: FlattenedJWS, keys: readonly TrustedKey[]): TrustedKey {
  const kid = kidOf(jws);
  const key = keys.find(({ id }) => id === kid);
  if (key) return key;
  const trusted = keys.map(({ name, id }) => `"${name}" ${id}`).join(', ') || 'none yet';
  throw new Error(
    `expected a signature by a key that is trusted here (${trusted}), got one by ${kid}: ask the sender to read out what ` +
      '"npm run benchmark -- key" says, and take it in with "npm run benchmark -- trust"',
  );
}

function kidOf(jws: FlattenedJWS): string {
  try {
    const { kid } = decodeProtectedHeader(jws);
    if (kid !== undefined && /^[0-9a-f-]{1,64}$/u.test(kid)) return kid;
  } catch {
    // Said by the caller.
  }
  return 'a key that it does not name';
}

async function verified(jws: FlattenedJWS, { name, publicKey }: TrustedKey): Promise<Uint8Array> {
  try {
    const { payload, protectedHeader } = await flattenedVerify(jws, createPublicKey(publicKey), {
      algorithms: ['EdDSA'],
    });
    if (protectedHeader?.typ === TYPE) return payload;
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
  }
  throw new Error(
    `expected a file as the key "${name}" signed it, got one that was changed or signed by somebody else: have it sent again`,
  );
}
