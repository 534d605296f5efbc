import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { startAzureBot, type AzureBot } from '../support/azureBot.ts';
import { refusedWith } from '../support/refusal.ts';

let bot: AzureBot;
beforeAll(async () => {
  // botbuilder prints the key of each token it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  bot = await startAzureBot();
});
afterAll(() => bot.close());

const authorized = async (headers = {}) => ({ authorization: `Bearer ${await bot.azure.token()}`, ...headers });
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const manyKeys = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index]));

describe('a body that is no activity is refused with 400', () => {
  test.each([
    ['a type that is a number', '{"type":5}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a string', '"he-shouts-at-night"'],
    ['a number', '1'],
    ['nothing', ''],
    ['broken JSON', '{"type":"message","text":"he-shouts-at-night'],
    ['100,000 lists in each other', nested(100_000)],
    ['10,000 fields of no meaning', JSON.stringify(manyKeys)],
    ['a prototype', '{"__proto__":{"type":"message"}}'],
  ])('%s', async (_, body) => {
    expect(await refusedWith(bot, async () => bot.post(body, await authorized()))).toBe(400);
  });

  test.each(['type', 'channelId', 'conversation', 'from', 'recipient'])('no %s', async (field) => {
    expect(await refusedWith(bot, async (yes) => bot.deliver({ ...yes(), [field]: undefined }))).toBe(400);
  });

  test.each(['conversation', 'from', 'recipient'])('a %s without id', async (field) => {
    expect(
      await refusedWith(bot, async (yes) => bot.deliver({ ...yes(), [field]: { name: 'he-shouts-at-night' } })),
    ).toBe(400);
  });
});

describe('a body of the wrong kind is refused', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/octet-stream', ''])(
    'content type "%s" with 415',
    async (type) => {
      expect(await refusedWith(bot, async (yes) => bot.post(yes(), await authorized({ 'content-type': type })))).toBe(
        415,
      );
    },
  );

  test.each([
    ['compressed', gzipSync('{}')],
    ['called compressed', new TextEncoder().encode('{}')],
  ])('%s with 415', async (_, body) => {
    const headers = { 'content-encoding': 'gzip' };
    expect(await refusedWith(bot, async () => bot.post(new Uint8Array(body), await authorized(headers)))).toBe(415);
  });

  test('larger than 256 kB with 413', async () => {
    const text = 'a'.repeat(256 * 1024);
    expect(await refusedWith(bot, async (yes) => bot.deliver({ ...yes(), text }))).toBe(413);
  });
});

describe('a service address that replies must not go to is refused with 403', () => {
  test.each([
    ['none', undefined],
    ['nothing', ''],
    ['no address', 'botframework.com'],
    ['http to another machine', 'http://smba.botframework.com/'],
    ['another scheme', 'ftp://smba.botframework.com/'],
    ['a host that is not named', 'https://evil.example/'],
    ['a host that ends alike', 'https://evilbotframework.com/'],
    ['a host that begins alike', 'https://smba.botframework.com.evil.example/'],
    ['the suffix alone', 'https://botframework.com/'],
    ['a user name', 'https://smba.botframework.com:pass@evil.example/'],
    ['a password', 'https://user:pass@smba.botframework.com/'],
    ['this machine under a name that is not named', 'http://localhost/'],
  ])('%s', async (_, serviceUrl) => {
    const token = await bot.azure.token({ claims: { serviceurl: serviceUrl } });
    expect(await refusedWith(bot, (yes) => bot.deliver({ ...yes(), serviceUrl }, token))).toBe(403);
  });
});
