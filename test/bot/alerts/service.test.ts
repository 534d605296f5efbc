import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openDeliverer } from '../../../bot/alerts/openDeliverer.ts';
import { readConfig } from '../../../bot/config.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import { aContact, anAlert, withContacts } from '../../support/alerts.ts';
import { FormVisitor } from '../../support/formVisitor.ts';
import { startHttp } from '../../support/httpServer.ts';
import { startMailServer, textOf } from '../../support/mailServer.ts';
import { startNotify } from '../../support/notifyServer.ts';
import { startService } from '../../support/service.ts';

const harm = 'My stepdad hits me with a belt. zebracanary';
const ALERT_KEY = Buffer.alloc(32, 7).toString('base64');

function settings(smtpUrl: string, contacts = [aContact()]) {
  const folder = mkdtempSync(join(tmpdir(), 'family-views-delivery-'));
  const AUTHORITIES = join(folder, 'authorities.json');
  writeFileSync(AUTHORITIES, JSON.stringify([withContacts(contacts)]));
  return {
    DATA_DIR: join(folder, 'data'),
    AUTHORITIES,
    ALERT_KEY,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'views@views.internal',
  };
}

/** A parent or child gets as far as the first open question and says this. */
async function tell(address: string, words: string): Promise<void> {
  const visitor = await new FormVisitor(address.replace(/\/$/u, '')).open();
  await visitor.answerUpTo('difference-child');
  await visitor.answer(words);
}

async function trail(DATA_DIR: string) {
  const store = openSqlite({ directory: DATA_DIR });
  const records = await Array.fromAsync(store.alerts.list({ waiting: false }));
  await store.close();
  return records.map(({ events }) => events.map(({ what }) => what));
}

test('an alert that a service killed at once had just stored is delivered by the next', async () => {
  const server = await startMailServer();
  const env = settings(server.url);
  const store = openSqlite({ directory: env.DATA_DIR });
  const alert = await anAlert({ at: new Date().toISOString() });
  await store.alerts.add(alert);
  await store.close();
  const arrived = server.next();
  const service = await startService(env);
  expect(textOf(await arrived)).toContain(`/staff/alerts/${alert.id}`);
  expect(await service.stop()).toBe(0);
  expect(await trail(env.DATA_DIR)).toEqual([['sending', 'sent']]);
  await server.stop();
}, 60_000);

test('killed while it is telling somebody, it tells them after it is started again', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const env = settings(`smtp://127.0.0.1:${port}`);
  const service = await startService(env);
  const asked = once(silent, 'connection');
  await tell(service.address, harm);
  await asked;
  await service.kill();
  silent.close();
  expect(await trail(env.DATA_DIR)).toEqual([['sending']]);

  const server = await startMailServer({ port });
  const store = openSqlite({ directory: env.DATA_DIR });
  // A try without a result is waited for two minutes.
  const now = () => Date.now() + 2 * 60_000;
  const deliverer = await openDeliverer(readConfig(env), { alerts: store.alerts, log: pino({ level: 'silent' }), now });
  await deliverer.look();
  await deliverer.stop();
  await store.close();
  expect(server.mails.map(({ to }) => to)).toEqual([['lead@essex.internal']]);
  expect(await trail(env.DATA_DIR)).toEqual([['sending', 'sending', 'sent']]);
  await server.stop();
}, 60_000);

test('nothing that was said is in a log line, a mail, a webhook or a text', async () => {
  const [server, hook, notify] = await Promise.all([
    startMailServer(),
    startHttp((response) => {
      response.writeHead(200);
      response.end();
    }),
    startNotify(),
  ]);
  const secret = 'x'.repeat(32);
  const lead = aContact({ mobile: '+447911123456', webhook: { url: `${hook.address}/works`, secret } });
  const { apiKey: NOTIFY_API_KEY, template: NOTIFY_ALERT_TEMPLATE, url: NOTIFY_URL } = notify.settings;
  const others = { NOTIFY_API_KEY, NOTIFY_ALERT_TEMPLATE, NOTIFY_URL, LOG_LEVEL: 'trace' };
  const service = await startService({ ...settings(server.url, [lead]), ...others });
  const arrived = server.next();
  await tell(service.address, harm);
  const mail = await arrived;
  expect(await service.stop()).toBe(0);

  expect(hook.received).toHaveLength(1);
  expect(notify.texts).toHaveLength(1);
  const posted = hook.received.map(({ headers, body }) => JSON.stringify(headers) + body);
  const told = [service.said(), mail.raw, textOf(mail), ...posted, ...notify.bodies].join('\n');
  expect(told).toContain('told of an alert');
  for (const word of ['zebracanary', 'stepdad', 'belt', 'abuse']) expect(told).not.toContain(word);
  for (const address of ['lead@essex.internal', '447911123456', hook.address])
    expect(service.said()).not.toContain(address);
  await Promise.all([server.stop(), hook.stop(), notify.stop()]);
}, 60_000);
