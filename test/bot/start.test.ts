import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FormVisitor, parentAnswers } from '../support/formVisitor.ts';
import { failingService, startService } from '../support/service.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'family-views-start-'));
const exporting = fileURLToPath(new URL('../../bot/commands/export.ts', import.meta.url));

test('killed after each answer and started again, it has lost nothing and the person carries on', async () => {
  const DATA_DIR = folder();
  let cookie = '';
  const arrive = async (address: string) => {
    const parent = new FormVisitor(address.replace(/\/$/u, ''));
    parent.cookie = cookie;
    await parent.open();
    cookie = parent.cookie;
    return parent;
  };
  for (const [question, answer] of Object.entries({ ...parentAnswers, 'correct-difference': ['none'] }).slice(0, 10)) {
    const service = await startService({ DATA_DIR, ASKED_OPENLY: '0' });
    const parent = await arrive(service.address);
    expect(parent.question).toBe(question);
    await parent.answer(answer);
    await service.kill();
  }
  const service = await startService({ DATA_DIR, ASKED_OPENLY: '0' });
  const parent = await arrive(service.address);
  expect(parent.question).toBe('confirm-improve');
  await parent.send({ command: 'see' });
  await service.kill();
  expect(parent.text).toContain('Come sooner.');

  const out = join(DATA_DIR, 'essex.jsonl');
  const options = ['--authority', 'E10000012', '--format', 'jsonl', '--out', out];
  execFileSync(process.execPath, [exporting, ...options], { env: { ...process.env, DATA_DIR }, stdio: 'ignore' });
  expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(1);
}, 120_000);

describe('a service that cannot start says why, in one line', () => {
  test('because its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await failingService({ DATA_DIR: folder(), PORT: String(port) });
    other.close();
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(new RegExp(`${port}: another program uses this port; set PORT`, 'u')) as string,
    });
    expect(said).not.toContain('    at ');
  });

  test.each([
    ['its database is damaged', () => ({ DATA_DIR: damaged() }), /family-views\.sqlite/u],
    ['its data folder cannot be made', () => ({ DATA_DIR: '/nowhere/at/all' }), /DATA_DIR: .*\/nowhere\/at\/all/u],
    ['a setting is wrong', () => ({ PORT: 'http', DATA_DIR: folder() }), /PORT: /u],
    [
      'it is live without a bot',
      () => ({ NODE_ENV: 'production', DATA_DIR: folder() }),
      /Missing settings.*MICROSOFT_APP_ID/u,
    ],
    [
      'Cosmos does not answer',
      () => ({ STORE: 'cosmos', COSMOS_ENDPOINT: 'http://127.0.0.1:9/', COSMOS_KEY: 'a2V5', DATA_DIR: folder() }),
      /127\.0\.0\.1:9/u,
    ],
  ])('because %s', async (_, env, message) => {
    const { code, said } = await failingService(env());
    expect(code).toBe(1);
    expect(said).toMatch(message);
    expect(said).not.toContain('    at ');
  });
});

function damaged(): string {
  const DATA_DIR = folder();
  writeFileSync(
    join(DATA_DIR, 'family-views.sqlite'),
    'not a database, and long enough to be told from an empty one. '.repeat(20),
  );
  return DATA_DIR;
}
