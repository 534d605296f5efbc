import { generateKeyPairSync } from 'node:crypto';
import { keyId, pemOf, readPublicKey } from '../../../bot/benchmark/publicKey.ts';
import { newKey } from './signedBy.ts';

const { publicKey } = newKey();
const pem = pemOf(publicKey);

test.each([
  ['PEM', pem],
  ['PEM with other line ends and space around', `\r\n${pem.replaceAll('\n', '\r\n')}  `],
  ['its one line', pem.split('\n')[1]!],
])('%s is read', (_, text) => {
  expect(keyId(readPublicKey(text))).toBe(keyId(publicKey));
});

test('ids tell keys apart and can be read out', () => {
  expect(keyId(publicKey)).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){7}$/u);
  expect(keyId(newKey().publicKey)).not.toBe(keyId(publicKey));
});

test.each([
  [
    'a private key',
    newKey().privateKey.export({ format: 'pem', type: 'pkcs8' }),
    'a private key, which must stay where',
  ],
  ['a key of another kind', generateKeyPairSync('x25519').publicKey.export({ format: 'pem', type: 'spki' }), 'x25519'],
  ['words', 'hello', 'neither a file of that name nor such a key'],
  ['a key that breaks off', pem.slice(0, 60), 'neither a file of that name nor such a key'],
  ['nothing', '', 'neither a file of that name nor such a key'],
])('%s is refused, and not repeated', (_, text, expected) => {
  expect(() => readPublicKey(String(text))).toThrow(expected);
  expect(() => readPublicKey(String(text))).not.toThrow(/hello|MC/u);
});
