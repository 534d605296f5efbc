import type { ServerResponse } from 'node:http';
import { jest } from '@jest/globals';
import { startAzureBot, type AzureBot } from '../support/azureBot.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

let bot: AzureBot;
beforeEach(async () => {
  bot = await startAzureBot();
});
afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  await bot.close();
});

/** Lets the clock show that much more; nothing that waits is woken by it. */
function pass(ms: number): void {
  const now = Date.now() + ms;
  jest.useFakeTimers({ now, doNotFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'] });
}

async function status(token?: string): Promise<number> {
  return (await bot.deliver(bot.message(), token)).status;
}

async function unknownKeys(count: number): Promise<number[]> {
  const tokens = Array.from({ length: count }, (_, index) => bot.azure.token({ header: { kid: `made-up-${index}` } }));
  return await Promise.all(tokens.map(async (token) => status(await token)));
}

describe('a flood of made-up key ids', () => {
  test('is refused, asks for the keys once, and leaves good tokens good', async () => {
    expect(await status()).toBe(200);
    expect(new Set(await unknownKeys(1_000))).toEqual(new Set([401]));
    expect(bot.azure.keysAsked()).toBe(1);
    expect(await status()).toBe(200);
  });

  test('asks once in 30 seconds at most, however long it lasts', async () => {
    await status();
    for (let index = 0; index < 4; index++) {
      pass(31 * SECOND);
      await unknownKeys(50);
    }
    expect(bot.azure.keysAsked()).toBe(5);
  });

  test('leaves good tokens good when the keys cannot be had any more, and asks no oftener', async () => {
    await status();
    pass(31 * SECOND);
    bot.azure.keysFail(500);
    await unknownKeys(200);
    expect(await status()).toBe(200);
    expect(bot.azure.keysAsked()).toBe(2);
    expect(bot.azure.sent.length).toBeGreaterThan(0);
  });

  test('before any key is known waits for one answer', async () => {
    bot.azure.keysWait.push(200);
    expect(new Set(await unknownKeys(100))).toEqual(new Set([401]));
    expect(bot.azure.keysAsked()).toBe(1);
  });
});

describe('a key that is changed', () => {
  test('twice within the hour is known each time, during a flood too', async () => {
    expect(await status()).toBe(200);
    for (const kid of ['second', 'third']) {
      const key = await bot.azure.changeKey(kid);
      await unknownKeys(20);
      pass(31 * SECOND);
      expect(await status(await bot.azure.token({ key, header: { kid } }))).toBe(200);
    }
  });

  test('is not trusted any more within a day', async () => {
    expect(await status()).toBe(200);
    await bot.azure.changeKey('second');
    pass(24 * HOUR);
    expect(await status(await bot.azure.token())).toBe(401);
  });

  test('is asked for after an hour while the old ones serve', async () => {
    await status();
    const key = await bot.azure.changeKey('second');
    pass(HOUR + MINUTE);
    expect(await status(await bot.azure.token())).toBe(200);
    expect(await status(await bot.azure.token({ key, header: { kid: 'second' } }))).toBe(200);
    expect(bot.azure.keysAsked()).toBe(2);
  });
});

describe('keys that were fetched once', () => {
  test('serve while they cannot be fetched anew, for a day', async () => {
    await status();
    bot.azure.keysFail(503);
    pass(23 * HOUR);
    expect(await status(await bot.azure.token())).toBe(200);
    pass(2 * HOUR);
    expect(await status(await bot.azure.token())).toBe(503);
    bot.azure.keysFail(undefined);
    pass(MINUTE);
    expect(await status(await bot.azure.token())).toBe(200);
  });
});

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

describe('no key is taken from', () => {
  const odd: [name: string, answer: (path: string, response: ServerResponse, other: string) => void][] = [
    ['a redirect', (path, response, other) => send(response, 302, { location: other + path }, '')],
    [
      'a document that names another server',
      (_, response, other) => send(response, 200, {}, JSON.stringify({ jwks_uri: `${other}/keys` })),
    ],
    ['a document without an address', (_, response) => send(response, 200, {}, '{}')],
    ['a document that is null', (_, response) => send(response, 200, {}, 'null')],
    ['what is no JSON', (_, response) => send(response, 200, {}, '<html>')],
    ['a document that is huge', (_, response) => send(response, 200, {}, JSON.stringify({ x: 'x'.repeat(5_000_000) }))],
    [
      'keys that are none',
      (path, response) =>
        send(
          response,
          200,
          {},
          JSON.stringify(path === '/openid' ? { jwks_uri: `${bot.azure.serviceUrl}keys` } : { keys: 1 }),
        ),
    ],
    ['a connection that breaks', (_, response) => void response.destroy()],
  ];

  test.each(odd)('%s, and it is over once they are there', async (_, answer) => {
    const other = await startAzureBot();
    bot.azure.keysAnswer((path, response) => answer(path, response, new URL(other.azure.serviceUrl).origin));
    expect(await status()).toBe(503);
    expect([bot.azure.offered(), other.azure.keysAsked()]).toEqual([0, 0]);
    bot.azure.keysAnswer(undefined);
    expect(await status()).toBe(200);
    await other.close();
  });

  test('a server that takes for ever', async () => {
    jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      expect(ms).toBe(10_000);
      return AbortSignal.abort(new DOMException('too late', 'TimeoutError'));
    });
    bot.azure.keysAnswer(() => undefined);
    expect(await status()).toBe(503);
  });
});
