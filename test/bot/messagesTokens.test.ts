import { createPublicKey } from 'node:crypto';
import { jest } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { startAzureBot, type AzureBot } from '../support/azureBot.ts';
import { APP_ID, ISSUER, type BotService } from '../support/botService.ts';
import { refusedWith } from '../support/refusal.ts';

const minutes = (count: number) => Math.floor(Date.now() / 1000) + 60 * count;

let bot: AzureBot;
beforeAll(async () => {
  // botbuilder prints each token it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
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
