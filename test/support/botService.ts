import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { TokenCredentials } from 'botframework-connector';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { AzureCloud } from '../../bot/channels/azureAuthentication.ts';
import { Connector, type Planned, type Sent } from './connector.ts';

export const APP_ID = '5e0ad1ce-0000-4000-8000-00000000b07e';
export const ISSUER = 'https://api.botframework.com';
/** What the bot signs its replies with here. */
export const BOT_TOKEN = 'token-of-the-bot';

/** A loopback stand-in for Azure Bot Service: keys and their OpenID document, signed tokens, and a connector for replies. */
export interface BotService {
  /** As it stands in activities. */
  serviceUrl: string;
  cloud: AzureCloud;
  /** All replies taken in, oldest first. */
  sent: Sent[];
  /** How often replies were offered, taken or not. */
  offered: () => number;
  planned: Planned[];
  /** Where replies go, in full. */
  connector: Connector;
  /** A token as Azure makes it, save for what is given. `key`: `any` (endorsed for all channels here) or `sms`. */
  token(change?: { claims?: JWTPayload; header?: object; key?: CryptoKey | 'any' | 'sms' }): Promise<string>;
  /** Addresses of the OpenID document and the keys answer with this status from now on. */
  keysFail(status: number | undefined): void;
  /** How long the next requests for the OpenID document wait, in ms. */
  keysWait: number[];
  /** How often the OpenID document was asked for. */
  keysAsked: () => number;
  /** Publishes a new key instead of all others; the private one. */
  changeKey(kid: string, endorsements?: unknown): Promise<CryptoKey>;
  /** Answers requests for the OpenID document or the keys so from now on; undefined: as usual. */
  keysAnswer(answer: ((path: string, response: ServerResponse) => void) | undefined): void;
  close(): Promise<void>;
}

const keys = { any: await generateKeyPair('RS256'), sms: await generateKeyPair('RS256') };

export async function startBotService(): Promise<BotService> {
  let published: object[] = [
    { ...(await exportJWK(keys.any.publicKey)), kid: 'any', endorsements: ['msteams', 'sms', 'webchat', 'directline'] },
    { ...(await exportJWK(keys.sms.publicKey)), kid: 'sms', endorsements: ['sms'] },
  ];
  const connector = new Connector();
  const keysWait: number[] = [];
  let failing: number | undefined;
  let asked = 0;
  let other: ((path: string, response: ServerResponse) => void) | undefined;

  const server = await listening(async (request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/v3/')) return connector.take(request, response);
    if (path === '/openid') {
      asked++;
      await delay(keysWait.shift() ?? 0);
    }
    if (other) return other(path, response);
    answer(response, failing ?? 200, {}, path === '/keys' ? { keys: published } : { jwks_uri: `${origin}/keys` });
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${origin}/`;

  return {
    serviceUrl,
    cloud: { openIdMetadata: `${origin}/openid`, credentials: credentials() },
    sent: connector.sent,
    offered: () => connector.offered,
    planned: connector.planned,
    connector,
    keysWait,
    keysAsked: () => asked,
    changeKey: async (kid, endorsements: unknown = ['msteams', 'sms', 'webchat', 'directline']) => {
      const { privateKey, publicKey } = await generateKeyPair('RS256');
      published = [{ ...(await exportJWK(publicKey)), kid, endorsements }];
      return privateKey;
    },
    keysAnswer: (answer) => (other = answer),
    token: ({ claims, header, key = 'any' } = {}) =>
      new SignJWT({ iss: ISSUER, aud: APP_ID, serviceurl: serviceUrl, ...times(), ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: typeof key === 'string' ? key : 'any', ...header })
        .sign(typeof key === 'string' ? keys[key].privateKey : key),
    keysFail: (status) => (failing = status),
    close: () => closed(server),
  };
}

/** Valid for an hour from now, in seconds since 1970. */
function times(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return { nbf: now, exp: now + 3600 };
}

export function credentials(): AzureCloud['credentials'] {
  return {
    isValidAppId: (appId) => Promise.resolve(appId === APP_ID),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () => Promise.resolve(new TokenCredentials(BOT_TOKEN)),
  };
}

function answer(response: ServerResponse, status: number, headers: object = {}, body: object = {}): void {
  // Not chained: restify's own writeHead, which it puts on all servers of the process, returns nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function listening(handle: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Server> {
  const server = createServer((request, response) => void handle(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
