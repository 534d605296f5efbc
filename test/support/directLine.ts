import { once } from 'node:events';
import { Writable } from 'node:stream';
import type { Activity } from 'botbuilder-core';
import pino from 'pino';
import { createSeal } from '../../bot/alerts/seal.ts';
import { readConfig } from '../../bot/config.ts';
import { createFigures } from '../../bot/figures/figures.ts';
import { createLimits } from '../../bot/limits/limits.ts';
import { createPerRound } from '../../bot/perRound/createPerRound.ts';
import { createServer } from '../../bot/server.ts';
import { createSignIn } from '../../bot/signIn/signIn.ts';
import { createTalking } from '../../bot/talking.ts';
import { openMemory } from '../../store/memory.ts';
import type { Store } from '../../store/store.ts';
import { coder } from './chatService.ts';

export const SECRET_KEY = 'a secret for the tests, of 32 characters';
/** A site that may show Web Chat here. */
export const TRUSTED = 'https://www.essex.example';

export interface Line {
  address: string;
  port: number;
  store: Store;
  log: string[];
  /** Ends the service; the store stays open, for one that goes on with it. */
  stop(): Promise<void>;
}

/** The whole service with alerts, on a free port or on the one given. */
export async function startLine({
  store = openMemory(),
  env = {},
  port = 0,
}: { store?: Store; env?: object; port?: number } = {}): Promise<Line> {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }));
  const config = readConfig({ SECRET_KEY, WEB_CHAT_ORIGINS: TRUSTED, ...env });
  const seal = createSeal(config.keys.alerts);
  const talking = createTalking({
    ...{ store, log, authorities: config.authorities, publicUrl: config.publicUrl },
    keys: config.keys.people,
    alarm: { seal: (words) => seal.close(words), alerted: () => undefined },
    setting: { coder },
  });
  const limits = createLimits(config.rateLimits);
  const signIn = createSignIn(config, store);
  const figures = createFigures(config, { store, log });
  const perRound = createPerRound({ store, log });
  const server = createServer({ config, log, store, talking, limits, signIn, figures, perRound });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.server.closeAllConnections();
    await closed;
  };
  const { port: taken } = server.address();
  return { address: `http://127.0.0.1:${taken}`, port: taken, store, log: lines, stop };
}

export type Shown = Partial<Activity> & { id: string };
export interface Given {
  token: string;
  conversationId: string;
  userId: string;
  domain: string;
  expires_in: number;
}

/** Somebody with a token, who talks to Direct Line by plain HTTP. */
export class LineClient {
  token: string;
  readonly conversation: string;
  readonly user: string;
  address: string;
  readonly #headers: Record<string, string>;

  constructor(address: string, given: Given, headers: Record<string, string> = {}) {
    this.address = address;
    this.#headers = headers;
    this.token = given.token;
    this.conversation = given.conversationId;
    this.user = given.userId;
  }

  /** With a conversation that has begun. */
  static async start({ address }: Pick<Line, 'address'>, options: TokenOptions = {}): Promise<LineClient> {
    const client = new LineClient(address, await tokenFor(address, options), options.headers);
    const response = await client.call('POST', 'conversations', {});
    refuseUnless(201, response);
    return client;
  }

  /** `path`: behind `/v3/directline/`; `{id}` stands for the conversation. */
  call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.address}/v3/directline/${path.replace('{id}', this.conversation)}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...this.#headers,
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Says something; id of the message. */
  async say(text: string, more: object = {}): Promise<string> {
    const from = { id: this.user };
    const response = await this.call('POST', 'conversations/{id}/activities', { type: 'message', from, text, ...more });
    refuseUnless(200, response);
    return ((await response.json()) as { id: string }).id;
  }

  async read(watermark = ''): Promise<{ activities: Shown[]; watermark: string }> {
    const response = await this.call('GET', `conversations/{id}/activities?watermark=${watermark}`);
    refuseUnless(200, response);
    return (await response.json()) as { activities: Shown[]; watermark: string };
  }
}

export interface TokenOptions {
  path?: string;
  user?: string;
  headers?: Record<string, string>;
}

export async function tokenFor(address: string, options: TokenOptions = {}): Promise<Given> {
  const response = await askForToken(address, options);
  refuseUnless(200, response);
  return (await response.json()) as Given;
}

export function askForToken(
  address: string,
  { path = '/essex/web-chat/token', user, headers = {} }: TokenOptions = {},
): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(user === undefined ? {} : { user: { id: user } }),
  });
}

function refuseUnless(status: number, response: Response): void {
  if (response.status !== status) throw new Error(`Expected status ${status}, got ${response.status}`);
}

/** What one of the two said. */
export function saidBy(role: 'bot' | 'user', activities: readonly Shown[]): string[] {
  return activities.filter(({ from }) => from?.role === role).map(({ text }) => text ?? '');
}
