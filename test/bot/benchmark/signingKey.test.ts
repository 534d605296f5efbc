import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyId } from '../../../bot/benchmark/publicKey.ts';
import { signingKey } from '../../../bot/benchmark/signingKey.ts';
import { readConfig } from '../../../bot/config.ts';

const keys = {
  SECRET_KEY: 'a secret for the tests, of 32 characters',
  ALERT_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const dataDir = () => join(mkdtempSync(join(tmpdir(), 'family-views-')), 'data');
const idWith = (env: object) => keyId(signingKey(readConfig({ ...keys, ...env })).publicKey);

test('the key of the settings is the same wherever it is used', () => {
  const [one, other] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));
  const env = () => ({ DATA_DIR: dataDir(), BENCHMARK_KEY: one });
  expect(idWith(env())).toBe(idWith(env()));
  expect(idWith({ ...env(), BENCHMARK_KEY: other })).not.toBe(idWith(env()));
});

test('without one a key is made at the first use, beside the data, for its owner only', () => {
  const DATA_DIR = dataDir();
  const config = readConfig({ ...keys, DATA_DIR });
  expect(() => readdirSync(`${DATA_DIR}-keys`)).toThrow('ENOENT');
  const id = keyId(signingKey(config).publicKey);
  expect(idWith({ DATA_DIR })).toBe(id);
  expect(statSync(join(`${DATA_DIR}-keys`, 'benchmark.key')).mode & 0o777).toBe(0o600);
});

test('in production it must be set', () => {
  const config = { ...readConfig({ ...keys, DATA_DIR: dataDir() }), production: true };
  expect(() => signingKey(config)).toThrow('BENCHMARK_KEY: expected 32 bytes in base64, as NODE_ENV is production');
});

test('a setting of another length is refused, and not repeated', () => {
  const wrong = { DATA_DIR: dataDir(), BENCHMARK_KEY: 'c2hvcnQ=' };
  expect(() => idWith(wrong)).toThrow('BENCHMARK_KEY: expected 32 bytes in base64, got "(hidden)"');
});
