import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { addNotify } from '../../../bot/routes/notify.ts';
import restify from 'restify';
import { createLimits } from '../../../bot/limits/limits.ts';
import { openTexting, type Texting } from '../../../bot/sms/texting.ts';
import type { TalkingParts } from '../../../bot/talking.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import type { Store } from '../../../store/store.ts';
import type { Text } from '../../../store/textStore.ts';
import type { Asked } from '../../../bot/notify/local/asked.ts';
import type { Trouble } from '../../../bot/notify/local/localNotify.ts';
import type { NotifyLimits } from '../../../bot/notify/local/limits.ts';
import { startNotify, type NotifyServer } from '../../support/notifyServer.ts';
import { testAuthorities } from '../../support/authorities.ts';
import { testTalking } from '../../support/talking.ts';

export const ESSEX_NUMBER = '+447700900999';
export const PHONE = '07700900777';

const keys = [Buffer.alloc(32, 3)] as const;
const authorities = testAuthorities.map((each) =>
  each.slug === 'essex' ? { ...each, texts: { number: ESSEX_NUMBER } } : each,
);

export interface TextServiceOptions {
  /** The store of an earlier service. */
  directory?: string;
  /** A Notify that is there already. */
  notify?: NotifyServer;
  trouble?: (asked: Asked) => Trouble | undefined;
  limits?: NotifyLimits;
  callAgainAfter?: number;
  setting?: TalkingParts['setting'];
}

/** The part of the service that texts need, on a clock that tests move, with a real Notify and real HTTP both ways. */
export interface TextService {
  notify: NotifyServer;
  texting: Texting;
  store: Store;
  directory: string;
  address: string;
  /** ISO 8601. */
  setTime(at: string): void;
  pass(minutes: number): void;
  /** Somebody texts; resolves when all that is due has been sent and has arrived. */
  text(words: string, from?: string): Promise<void>;
  /** What has arrived on a telephone. */
  on(number?: string): string[];
  /** Sends what is due, until nothing is. */
  send(): Promise<void>;
  stored(): Promise<Text[]>;
  stop(): Promise<void>;
}

export async function startTextService(options: TextServiceOptions = {}): Promise<TextService> {
  let now = new Date('2026-11-02T10:00:00Z');
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'family-views-texts-'));
  const server = restify.createServer();
  const serviceAddress = () => `http://127.0.0.1:${server.address().port}`;
  const { trouble, limits, callAgainAfter = 50 } = options;
  const clock = () => now.getTime();
  const notify = options.notify ?? (await startNotify({ serviceAddress, trouble, limits, callAgainAfter, now: clock }));
  const store = openSqlite({ directory, now: clock });
  const log = pino({ level: 'silent' });
  const setting = { ...options.setting, now: () => now };
  const talking = testTalking({ store, authorities, keys: [...keys], log, setting });
  const account = () => ({ ...notify.settings, template: notify.textTemplate });
  const { callbackToken } = notify;
  const parts = { store, authorities, keys: [...keys] as [Buffer], log, account, callbackToken, now: () => now };
  const texting = openTexting(parts, talking);
  addNotify(server, { texting, log, limits: createLimits() });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const { network, callbacks } = notify.notify;
  const arrived = async () => {
    await network.settled();
    await callbacks.settled();
  };
  const send = async () => {
    await texting.sender.look();
    await texting.sender.settled();
    await arrived();
  };
  return {
    notify,
    texting,
    store,
    directory,
    address: serviceAddress(),
    setTime: (at) => (now = new Date(at)),
    pass: (minutes) => (now = new Date(now.getTime() + minutes * 60_000)),
    text: async (words, from = PHONE) => {
      network.receive({ from, words });
      await arrived();
      await send();
    },
    on: (number = PHONE) =>
      network.notifications
        .filter(({ asked, status }) => asked.number === `+44${number.slice(1)}` && status === 'delivered')
        .map(({ asked }) => asked.words),
    send,
    stored: () => Array.fromAsync(store.texts.list({})),
    stop: async () => {
      // First, so that nobody waits for one that hangs.
      if (!options.notify) await notify.stop();
      await texting.sender.stop();
      const closed = once(server, 'close');
      server.close();
      await closed;
      await store.close();
    },
  };
}
