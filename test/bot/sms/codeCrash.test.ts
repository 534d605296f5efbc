import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { wordsFor } from '../../../locales/words.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import { startNotify, type NotifyServer } from '../../support/notifyServer.ts';
import { startService, type RunningService } from '../../support/service.ts';

const OWNER = '07700900100';
const JOINING = '07700900200';
const OTHER = '07700900300';

let notify: NotifyServer;
let service: RunningService;
let DATA_DIR: string;
const start = async () => {
  const { apiKey, url } = notify.settings;
  const account = { NOTIFY_API_KEY: apiKey, NOTIFY_URL: url, NOTIFY_TEXT_TEMPLATE: notify.textTemplate };
  const env = { DATA_DIR, BOT_AUTHORITY: 'essex', NOTIFY_CALLBACK_TOKEN: notify.callbackToken, ...account };
  service = await startService({ ...env, LOG_LEVEL: 'silent' });
};

beforeAll(async () => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'family-views-code-'));
  notify = await startNotify({ serviceAddress: () => service.address.replace(/\/$/u, ''), callAgainAfter: 1000 });
  await start();
});
afterAll(async () => {
  await service.stop();
  await notify.stop();
});

const textsOn = (number: string) =>
  notify.texts.flatMap(({ phone_number: to, personalisation }) =>
    to === `+44${number.slice(1)}` ? [personalisation['message']!] : [],
  );

/** The reply to a text, however long it takes. */
async function replyTo(from: string, words: string, meanwhile?: () => Promise<void>): Promise<string> {
  const before = textsOn(from).length;
  notify.notify.network.receive({ from, words });
  await meanwhile?.();
  while (textsOn(from).length === before) await delay(20);
  return textsOn(from).at(-1)!;
}

/** As a power cut would. */
async function cut(): Promise<void> {
  await service.kill();
  await start();
}

test('a code outlives a power cut, and joins once although the power is cut while it is used', async () => {
  for (const words of ['hello', '1', '1', '1']) await replyTo(OWNER, words);
  for (const [round, after] of [0, 30, 90, 200].entries()) {
    const code = /[2-9]{4} [2-9]{4}/u.exec(await replyTo(OWNER, 'finish by text'))![0];
    // Sent and noted as sent: what is cut short between the two is looked into after two minutes only.
    await notify.notify.callbacks.settled();
    await cut();
    const joining = `${JOINING.slice(0, -1)}${round}`;
    const reply = await replyTo(joining, code, async () => {
      await delay(after);
      await cut();
    });
    expect(reply).toContain(wordsFor('en', 'parent', 'sms').say('says.joined'));
    expect(await replyTo(OTHER, code)).not.toContain(wordsFor('en', 'parent', 'sms').say('says.joined'));
    await notify.notify.callbacks.settled();
    expect(textsOn(joining)).toHaveLength(1);
  }
  const store = openSqlite({ directory: DATA_DIR });
  expect(await Array.fromAsync(store.responses.list({ authority: 'E10000012', round: '2026-autumn' }))).toHaveLength(1);
  await store.close();
  // Cut short while the reply goes out, it takes two minutes each time.
}, 600_000);
