import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/**
 * A public key as others hand it over: PEM, or the base64 of it on one line. Throws an Error that says what was expected;
 * what came is repeated only where it cannot be a secret.
 */
export function readPublicKey(text: string): KeyObject {
  if (/PRIVATE KEY/u.test(text))
    throw refusal('a private key, which must stay where it was made. Ask for what "npm run benchmark -- key" prints');
  const body = text.replaceAll(/-----[A-Z ]+-----|\s/gu, '');
  const key = parsed(Buffer.from(body, 'base64'));
  if (!key) throw refusal('neither a file of that name nor such a key');
  if (key.asymmetricKeyType !== 'ed25519') throw refusal(`one of the kind ${key.asymmetricKeyType}`);
  return key;
}

/** PEM, without a line end. */
export function pemOf(key: KeyObject): string {
  return String(key.export({ format: 'pem', type: 'spki' })).trim();
}

/** Tells keys apart, and is short enough to be read out: 32 hex digits in groups of four. */
export function keyId(key: KeyObject): string {
  const digest = createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  return digest.slice(0, 32).replaceAll(/.{4}(?!$)/gu, '$&-');
}

function parsed(der: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

function refusal(what: string): Error {
  return new Error(`--key: expected the public key of an installation (Ed25519, PEM, or its one line), got ${what}.`);
}
