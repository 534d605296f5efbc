import { readFileSync } from 'node:fs';
import { staffSay } from '../../../locales/staffWords.ts';
import type { TrustedKey } from '../../../store/benchmarkStore.ts';
import { readConfig } from '../../config.ts';
import { keyId, pemOf, readPublicKey } from '../publicKey.ts';
import { signingKey } from '../signingKey.ts';
import { print, withStore, type ByOption } from './withStore.ts';

interface TrustOptions extends ByOption {
  name: string;
  key: string;
  authority: string[];
}

/** `npm run benchmark -- key`: the public key on standard output, what to read out on standard error. */
export function printKey(): Promise<void> {
  const { publicKey } = signingKey(readConfig());
  print(pemOf(publicKey));
  process.stderr.write(`${staffSay('benchmark.key', { id: keyId(publicKey) })}\n`);
  return Promise.resolve();
}

/** `npm run benchmark -- trust`. Throws an Error when it is no public key, our own, or known by another name. */
export async function trustKey({ name, key: given, authority, ...by }: TrustOptions): Promise<void> {
  const key = readPublicKey(keyText(given));
  await withStore(by, async ({ store, config, record }) => {
    const id = keyId(key);
    if (id === keyId(signingKey(config).publicKey))
      throw new Error('--key: expected the key of another installation, got the one of this installation');
    refuseMixUp(await store.benchmarks.trusted(), { name, id });
    const authorities = [...new Set(authority)].sort();
    await record({ what: 'changed', page: 'benchmark.trust', subject: id });
    await store.benchmarks.trust({ name, id, publicKey: pemOf(key), authorities, at: new Date().toISOString() });
    print(staffSay('benchmark.trusted', { name, id, authorities: authorities.join(', ') }));
  });
}

/** `npm run benchmark -- untrust`. Throws an Error when there is no key of that name. */
export async function untrustKey({ name, ...by }: { name: string } & ByOption): Promise<void> {
  await withStore(by, async ({ store, record }) => {
    const keys = await store.benchmarks.trusted();
    const key = keys.find((each) => each.name === name);
    if (!key) {
      const known = keys.map((each) => `"${each.name}"`).join(', ') || 'none';
      throw new Error(`--name: expected the name of a trusted key, got "${name}". Known: ${known}`);
    }
    await record({ what: 'changed', page: 'benchmark.untrust', subject: key.id });
    await store.benchmarks.untrust(name);
    print(staffSay('benchmark.untrusted', { name }));
  });
}

/** A name stands for one key, and a key has one name, so that nobody takes one council's figures for another's. */
function refuseMixUp(keys: readonly TrustedKey[], { name, id }: Pick<TrustedKey, 'name' | 'id'>): void {
  const other = keys.find((each) => (each.name === name) !== (each.id === id));
  if (!other) return;
  throw new Error(
    `expected a new name and key, or both as they are, got "${name}" ${id}, but "${other.name}" is ${other.id}: ` +
      `first run "npm run benchmark -- untrust --name '${other.name}'", or take another name`,
  );
}

/** Of the file, where there is one of that name, else the text itself. */
function keyText(given: string): string {
  try {
    return readFileSync(given, 'utf8').slice(0, 10_000);
  } catch {
    return given;
  }
}
