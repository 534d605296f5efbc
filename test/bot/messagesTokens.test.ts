import { createPublicKey } from 'node:crypto';
import { jest } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { startAzureBot, type AzureBot } from '../support/azureBot.ts';
import { APP_ID, ISSUER, type BotService } from '../support/botService.ts';
import { refusedWith } from '../support/refusal.ts';

const minutes = (count: number) => Math.floor(Date.now() / 1000) + 60 * count;

let bot: AzureBot;
beforeAll(async () => {
  bot = await startAzureBot();
});
afterAll(() => bot.close());

type MakeToken = (azure: BotService) => Promise<string>;
const tokens: [name: string, make: MakeToken][] = [
  ['of another issuer', (azure) => azure.token({ claims: { iss: 'https://evil.example' } })],
  ['for another bot', (azure) => azure.token({ claims: { aud: 'another-bot' } })],
  ['for nobody', (azure) => azure.token({ claims: { aud: undefined } })],
  ['that ran out six minutes ago', (azure) => azure.token({ claims: { exp: minutes(-6) } })],
  ['that is not valid for six minutes yet', (azure) => azure.token({ claims: { nbf: minutes(6) } })],
  ['for another service address', (azure) => azure.token({ claims: { serviceurl: 'https://evil.example/' } })],
  ['for no service address', (azure) => azure.token({ claims: { serviceurl: undefined } })],
  ['with an unknown key id', (azure) => azure.token({ header: { kid: 'unknown' } })],
  ['without a key id', (azure) => azure.token({ header: { kid: undefined } })],
  [
    'signed with a key of somebody else',
    async (azure) => azure.token({ key: (await generateKeyPair('RS256')).privateKey }),
  ],
  ['that never runs out', (azure) => azure.token({ claims: { exp: undefined } })],
  ['of another cloud', (azure) => azure.token({ claims: { iss: 'https://api.botframework.us' } })],
  ['whose key is not endorsed for the channel', (azure) => azure.token({ key: 'sms' })],
  ['without a signature (alg none)', (azure) => Promise.resolve(new UnsecuredJWT(claimsFor(azure)).encode())],
  ['signed with the public key as a password (HS256)', signedWithPublicKey],
  ['changed after signing', tampered],
  [
    'as the Emulator makes it',
    (azure) => azure.token({ claims: { ...emulator, iss: `https://sts.windows.net/${emulator.tid}/` } }),
  ],
  ['as a skill makes it', (azure) => azure.token({ claims: { ver: '1.0', aud: APP_ID, appid: 'another-bot' } })],
  ['that is none', () => Promise.resolve('a.b.c')],
  ['that is empty', () => Promise.resolve('')],
];

const emulator = { ver: '1.0', appid: APP_ID, tid: '72f988bf-86f1-41af-91ab-2d7cd011db47', serviceurl: undefined };

function claimsFor(azure: BotService) {
  return { iss: ISSUER, aud: APP_ID, serviceurl: azure.serviceUrl, exp: minutes(60), nbf: minutes(0) };
}

async function signedWithPublicKey(azure: BotService): Promise<string> {
  const { keys } = (await (await fetch(`${azure.serviceUrl}keys`)).json()) as { keys: JWK[] };
  const publicKey = createPublicKey({ key: keys[0]!, format: 'jwk' });
  return new SignJWT(claimsFor(azure))
    .setProtectedHeader({ alg: 'HS256', kid: 'any' })
    .sign(Buffer.from(await exportSPKI(publicKey)));
}

async function tampered(azure: BotService): Promise<string> {
  const [head, , signature] = (await azure.token({ claims: { aud: 'another-bot' } })).split('.');
  return [head, Buffer.from(JSON.stringify(claimsFor(azure))).toString('base64url'), signature].join('.');
}

describe('refuses a good token', () => {
  const changes: [name: string, change: object, status: number][] = [
    ['with a message that names no service address', { serviceUrl: undefined }, 403],
    ['with a message whose service address is null', { serviceUrl: null }, 403],
    ['with a message that names an empty one', { serviceUrl: '' }, 403],
    ['with a message that names another host', { serviceUrl: 'https://evil.example/' }, 403],
    ['with a message that names another path', { serviceUrl: 'https://smba.botframework.com/uk/' }, 401],
    ['with a message of a channel the key is not endorsed for', { channelId: 'telegram' }, 401],
    ['with a message of the Emulator', { channelId: 'emulator' }, 401],
    ['with a message of the service endpoint in Azure', { channelId: 'AseChannel' }, 401],
  ];
  test.each(changes)('%s', async (_, change, status) => {
    expect(await refusedWith(bot, async (yes) => bot.deliver({ ...yes(), ...change }, await bot.azure.token()))).toBe(
      status,
    );
  });

  test.each([[null], [[]], ['webchat'], [['sms']]])('whose key is endorsed for %j', async (endorsements) => {
    const other = await startAzureBot();
    const key = await other.azure.changeKey('plain', endorsements);
    const token = await other.azure.token({ key, header: { kid: 'plain' } });
    expect((await other.deliver(other.message(), token)).status).toBe(401);
    expect(other.azure.offered()).toBe(0);
    await other.close();
  });
});

test('a message sent again with its token has no second effect', async () => {
  const id = 'again';
  const token = await bot.azure.token();
  const say = (text: string) => bot.message({ conversation: { id }, from: { id }, text });
  await bot.deliver(say('hello'), token);
  const yes = say('yes');
  await bot.deliver(yes, token);
  const before = { sent: bot.azure.sent.length, stored: await bot.stored() };
  for (let index = 0; index < 5; index++) expect((await bot.deliver(yes, token)).status).toBe(200);
  expect({ sent: bot.azure.sent.length, stored: await bot.stored() }).toEqual(before);
});

test.each([
  ['ran out four minutes ago', { exp: minutes(-4) }],
  ['is valid in four minutes', { nbf: minutes(4) }],
])('a token that %s is taken, as clocks differ', async (_, claims) => {
  expect((await bot.deliver(bot.message(), await bot.azure.token({ claims }))).status).toBe(200);
});

test('what is refused is printed nowhere', async () => {
  const printed = (['log', 'info', 'warn', 'error'] as const).map((name) => jest.spyOn(console, name));
  for (const [, make] of tokens) await bot.deliver(bot.message(), await make(bot.azure));
  expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
});

describe('refuses a token', () => {
  test.each(tokens)('%s', async (_, make) => {
    expect(await refusedWith(bot, async (yes) => bot.deliver(yes(), await make(bot.azure)))).toBe(401);
  });

  test.each(['Basic dXNlcjpwYXNz', 'Bearer', 'bearer x', ''])('in the header "%s"', async (authorization) => {
    expect(await refusedWith(bot, (yes) => bot.post(yes(), { authorization }))).toBe(401);
  });

  test('in no header at all', async () => {
    expect(await refusedWith(bot, (yes) => bot.post(yes()))).toBe(401);
  });
});
