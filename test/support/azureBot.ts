import { once } from 'node:events';
import { promisify } from 'node:util';
import type { Activity } from 'botbuilder-core';
import pino from 'pino';
import restify from 'restify';
import type { Config } from '../../bot/config.ts';
import { createLimits } from '../../bot/limits/limits.ts';
import { addMessages } from '../../bot/routes/messages.ts';
import { createTalking } from '../../bot/talking.ts';
import { createCoder } from '../../coding/codeAnswer.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';
import { openMemory } from '../../store/memory.ts';
import type { Response as Stored } from '../../store/responseStore.ts';
import type { Store } from '../../store/store.ts';
import { testAuthorities as authorities } from './authorities.ts';
import { APP_ID, startBotService, type BotService } from './botService.ts';

const essex = { authority: 'E10000012', round: '2026-autumn' };
// Reads its model from files, so once is enough.
const coder = createCoder();
let messages = 0;

/** The route for Azure on a port of its own, talking to a stand-in for Azure Bot Service; serves Essex only. */
export interface AzureBot {
  azure: BotService;
  /** Of the route. */
  address: string;
  /** Posts a body to `/api/messages` as it is. */
  post(body: string | Uint8Array<ArrayBuffer> | object, headers?: Record<string, string>): Promise<Response>;
  /** Posts an activity with a good token, or with the token given. */
  deliver(activity: object, token?: string): Promise<Response>;
  /** A message as Azure sends it, with a new id, save for what is given. */
  message(change?: object): Activity;
  store: Store;
  /** All responses stored. */
  stored(): Promise<Stored[]>;
  close(): Promise<void>;
}

export async function startAzureBot(change: Partial<Pick<Config, 'bot' | 'rateLimits'>> = {}): Promise<AzureBot> {
  const azure = await startBotService();
  const bot = { appId: APP_ID, appPassword: 'p', tenantId: 't', serviceHosts: ['127.0.0.1', '*.botframework.com'] };
  const config: Config = { ...base, bot, ...change };
  const store = openMemory();
  const log = pino({ level: 'silent' });
  const talking = createTalking({
    store,
    authorities,
    keys: config.keys.people,
    publicUrl: config.publicUrl,
    log,
    onlyAuthority: essex.authority,
    setting: { coder },
  });
  const server = restify.createServer();
  addMessages(server, { config, log, talking, limits: createLimits(config.rateLimits), azure: azure.cloud });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}/api/messages`;

  const post = (body: string | Uint8Array<ArrayBuffer> | object, headers = {}) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
  return {
    azure,
    address,
    post,
    deliver: async (activity, token) => post(activity, { authorization: `Bearer ${token ?? (await azure.token())}` }),
    message: (change) => ({ ...aMessage(azure.serviceUrl), ...change }) as Activity,
    store,
    stored: async () => {
      const responses: Stored[] = [];
      for await (const response of store.responses.list(essex)) responses.push(response);
      return responses;
    },
    close: async () => {
      await promisify((done: () => void) => void server.close(done))();
      await azure.close();
    },
  };
}

const base: Omit<Config, 'bot'> = {
  production: false,
  port: 0,
  host: '127.0.0.1',
  dataDir: '',
  authorities,
  store: { kind: 'sqlite' },
  askedOpenly: 0,
  smallNumbers: smallNumbers.study,
  keys: { people: [Buffer.alloc(32, 1)], alerts: [Buffer.alloc(32, 2)] },
  publicUrl: 'http://127.0.0.1',
  proxies: 0,
  rateLimits: 1,
  alerts: { mailFrom: 'family-views@family-views.example' },
  webChat: { origins: [] },
  texts: { kind: 'off' },
  textPence: 0,
  logLevel: 'silent',
};

function aMessage(serviceUrl: string): object {
  return {
    type: 'message',
    id: `message-${++messages}`,
    channelId: 'webchat',
    serviceUrl,
    conversation: { id: 'conversation-1' },
    from: { id: 'person-1', role: 'user' },
    recipient: { id: 'bot-1', role: 'bot' },
    text: 'hello',
    locale: 'en-GB',
    timestamp: new Date().toISOString(),
  };
}
