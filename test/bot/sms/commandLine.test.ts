import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Trouble } from '../../../bot/notify/local/localNotify.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import type { TextState } from '../../../store/textStore.ts';
import { freePort } from '../../support/freePort.ts';
import { startNotify, type NotifyServer } from '../../support/notifyServer.ts';
import { startService, type RunningService } from '../../support/service.ts';

const PHONE = '07700900777';
const UNREACHABLE = '07700900002';

interface Ran {
  code: number;
  out: string;
  err: string;
}

/** `npm run NAME`, with lines typed into it. */
async function run(name: string, args: string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ran> {
  const script = fileURLToPath(new URL(`../../../bot/commands/${name}.ts`, import.meta.url));
  const options = { env: { ...process.env, LOG_LEVEL: 'silent', ...env } };
  return await new Promise((resolve) => {
    const child = execFile(process.execPath, [script, ...args], options, (error, out, err) =>
      resolve({ code: error ? 1 : 0, out, err }),
    );
    child.stdin!.end(input);
  });
}

// Each starts processes, one after the other.
jest.setTimeout(120_000);

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'family-views-texts-')), 'data');

test('the pretend phone texts with a service that has no account', async () => {
  const env = { DATA_DIR: newFolder(), PORT: String(await freePort()), BOT_AUTHORITY: 'essex' };
  const service = await startService(env);
  const { code, out } = await run('texts', ['phone', '--number', PHONE], env, 'hello\nyes\nstop\n');
  expect({ code, texts: out.match(/This is Family Views|Who are you\?|we have stopped/gu) }).toEqual({
    code: 0,
    texts: ['This is Family Views', 'Who are you?', 'we have stopped'],
  });
  await service.stop();
  const { err } = await run('texts', ['phone'], env, 'hello\n');
  expect(err).toContain('run npm start');
});

test('a talk by text in the terminal counts segments and pence of each text, read from a file too', async () => {
  const { code, out } = await run('talk', ['--channel', 'sms', '--authority', 'essex'], {}, 'yes\n1\n2\n');
  expect(code).toBe(0);
  expect(out.match(/^\[\d segments?, \d+ characters of GSM-7, \d+\.\d\dp\]$/gmu)).toHaveLength(4);
});

describe('texts of a service with an account', () => {
  let env: NodeJS.ProcessEnv;
  let notify: NotifyServer;
  let service: RunningService | undefined;
  /** What goes wrong with the next texts. */
  let troubles: Trouble[];
  const texts = (...args: string[]) => run('texts', args, env);
  /** Starts the service, and stops it once its texts have come to these states. */
  const serveUntil = async (wanted: TextState[], meanwhile?: () => void) => {
    service = await startService(env);
    meanwhile?.();
    const store = openSqlite({ directory: env['DATA_DIR']! });
    const states = async () => (await Array.fromAsync(store.texts.list({}))).map(({ state }) => state);
    while (String(await states()) !== String(wanted)) await delay(50);
    await store.close();
    await service.stop();
    service = undefined;
  };

  beforeEach(async () => {
    troubles = [];
    notify = await startNotify({
      serviceAddress: () => service?.address.replace(/\/$/u, ''),
      callAgainAfter: 50,
      trouble: ({ method, url }) =>
        method === 'POST' && url.pathname.startsWith('/v2/') ? troubles.shift() : undefined,
    });
    env = {
      DATA_DIR: newFolder(),
      BOT_AUTHORITY: 'essex',
      NOTIFY_API_KEY: notify.settings.apiKey,
      NOTIFY_URL: notify.settings.url,
      NOTIFY_TEXT_TEMPLATE: notify.textTemplate,
      NOTIFY_CALLBACK_TOKEN: notify.callbackToken,
    };
  });
  afterEach(async () => {
    await service?.kill();
    await notify.stop();
  });

  test('that failed are shown with the reason, without words and numbers, and sent again when asked', async () => {
    troubles = [{ status: 400 }];
    await serveUntil(['failed'], () => notify.notify.network.receive({ from: PHONE, words: 'hello' }));
    const failed = await texts('failed');
    expect(failed.out).toMatch(/^[\da-f]{8} {2}failed +reply +\S+ {2}HTTP 400, can be sent again\n\nfailed 1$/mu);
    const [shown] = JSON.parse((await texts('list', '--json')).out) as object[];
    expect(Object.keys(shown!)).not.toEqual(expect.arrayContaining(['sealed']));
    expect(JSON.stringify(shown)).not.toMatch(/7700900777|Family Views/u);

    expect(await texts('retry', '00000000')).toMatchObject({ code: 1, out: '' });
    expect((await texts('retry', failed.out.slice(0, 8))).out).toContain('service: 1.');
    await serveUntil(['delivered']);
    expect(notify.texts).toHaveLength(1);
  });

  test('to a phone that is none have failed for good', async () => {
    await serveUntil(['failed'], () => notify.notify.network.receive({ from: UNREACHABLE, words: 'hello' }));
    expect((await texts('failed')).out).toMatch(/ permanent-failure\n\nfailed 1\n/u);
    expect((await texts('retry')).out).toContain('service: 0.');
  });

  test('that no callback brought are taken in, and answered by the service', async () => {
    await serveUntil(['delivered'], () => notify.notify.network.receive({ from: PHONE, words: 'hello' }));
    notify.notify.network.receive({ from: PHONE, words: 'yes' }, true);
    expect((await texts('reconcile')).out).toContain('taken in: 1.');
    expect((await texts('reconcile')).out).toContain('taken in: 0.');
    await serveUntil(['delivered', 'delivered']);
    expect(notify.texts.at(-1)!.personalisation['message']).toContain('Who are you?');
  });
});

test('reconciling needs an account', async () => {
  const { code, err } = await run('texts', ['reconcile'], { DATA_DIR: newFolder() });
  expect(code).toBe(1);
  expect(err).toContain('NOTIFY_API_KEY');
});
