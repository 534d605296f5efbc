import pino from 'pino';
import { Writable } from 'node:stream';
import { Deliverer } from '../../../bot/alerts/deliverer.ts';
import { acknowledge, open } from '../../../bot/alerts/handling.ts';
import { noticeOf } from '../../../bot/alerts/notice.ts';
import { authorityFor } from '../../../bot/alerts/placing.ts';
import { byEmail } from '../../../bot/alerts/ways/email.ts';
import { byWebhook } from '../../../bot/alerts/ways/webhook.ts';
import { WhomToLeaveOut } from '../../../bot/alerts/whomToLeaveOut.ts';
import type { AlertStore } from '../../../store/alertStore.ts';
import { openMemory } from '../../../store/memory.ts';
import { StoreUnavailableError } from '../../../store/responseStore.ts';
import type { Authority } from '../../../survey/authority.ts';
import { aContact, anAlert, seal, withContacts } from '../../support/alerts.ts';
import { essex, portsmouth } from '../../support/authorities.ts';
import { startHttp } from '../../support/httpServer.ts';
import { startMailServer, textOf, type MailServer } from '../../support/mailServer.ts';

const MINUTE = 60_000;
const publicUrl = 'https://views.internal';
const lead = aContact({ id: 'lead', email: 'lead@essex.internal' });
const duty = aContact({ id: 'duty', email: 'duty@essex.internal' });
const start = Date.parse('2026-10-05T09:00:00.000Z');

let now = start;
let server: MailServer;
let alerts: AlertStore;
let log: string[];
beforeEach(async () => {
  now = start;
  server = await startMailServer();
  alerts = openMemory().alerts;
  log = [];
});
afterEach(() => server.stop());

interface Parts {
  authority?: Authority;
  fallback?: Authority;
  store?: AlertStore;
  smtpUrl?: string;
}

function deliverer({
  authority = withContacts([lead, duty]),
  fallback,
  store = alerts,
  smtpUrl = server.url,
}: Parts = {}) {
  const logger = pino(new Writable({ write: (line, _, done) => (log.push(String(line)), done()) }));
  const authorities = [authority, portsmouth];
  return new Deliverer({
    alerts: store,
    ways: [byEmail({ smtpUrl, from: 'views@views.internal', publicUrl }), byWebhook()],
    leaveOut: new WhomToLeaveOut(seal, logger),
    authorityFor: (record) => authorityFor(record, authorities, fallback),
    noticeOf: (record, step) => noticeOf(record, step, { authorities, publicUrl }),
    log: logger,
    now: () => now,
  });
}

/** Lets the time pass in steps, as the timer of the service does. */
async function pass(minutes: number, each: Deliverer[], step = 1): Promise<void> {
  for (const end = now + minutes * MINUTE; now < end;) {
    now += step * MINUTE;
    await lookAll(each);
  }
}

async function lookAll(each: Deliverer[]): Promise<void> {
  await Promise.all(each.map((one) => one.look()));
  await Promise.all(each.map((one) => one.settled()));
}

const recipients = () => server.mails.map(({ to }) => to[0]!.split('@')[0]);
const trail = async (id: string) => (await alerts.find(id))!.events.map(({ what }) => what);

test('tells the first contact at once, the next after 15 minutes, and all every hour until somebody takes it on', async () => {
  const alert = await anAlert();
  await alerts.add(alert);
  const service = deliverer();
  await lookAll([service]);
  expect(recipients()).toEqual(['lead']);
  await pass(14, [service]);
  expect(recipients()).toEqual(['lead']);
  await pass(1, [service]);
  expect(recipients()).toEqual(['lead', 'duty']);
  await pass(60, [service]);
  expect(recipients().toSorted()).toEqual(['duty', 'duty', 'lead', 'lead']);
  await acknowledge(alerts, alert.id, { by: 'A lead', at: new Date(now).toISOString() });
  await pass(24 * 60, [service], 5);
  expect(server.mails).toHaveLength(4);
});

test('leaves alone what is open until its time is over', async () => {
  const alert = await anAlert();
  await alerts.add(alert);
  const service = deliverer();
  await lookAll([service]);
  await open(alerts, alert.id, { by: 'A lead', at: new Date(now).toISOString() });
  await pass(59, [service]);
  expect(recipients()).toEqual(['lead']);
  await pass(2, [service]);
  expect(recipients()).toEqual(['lead', 'duty']);
});

test('two services that look at the same time send once', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => anAlert()));
  for (const alert of all) await alerts.add(alert);
  await lookAll([deliverer(), deliverer(), deliverer()]);
  const links = server.mails.map((mail) => /alerts\/(\w+)/u.exec(textOf(mail))![1]);
  expect(links.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

test('a mail server that is down for a day costs no alert', async () => {
  const alert = await anAlert();
  await alerts.add(alert);
  const { port } = server;
  await server.stop();
  const service = deliverer();
  await lookAll([service]);
  await pass(24 * 60, [service], 5);
  const events = await trail(alert.id);
  expect(events.filter((what) => what === 'sent')).toEqual([]);
  expect(events.filter((what) => what === 'failed').length).toBeGreaterThan(100);
  server = await startMailServer({ port });
  await pass(15, [service]);
  expect(recipients().toSorted()).toEqual(['duty', 'lead']);
}, 60_000);

test('goes on trying after a crash between the try and its result, with the same message', async () => {
  const alert = await anAlert();
  await alerts.add(alert);
  await alerts.record({
    alert: alert.id,
    number: 1,
    what: 'sending',
    at: alert.at,
    to: 'essex/lead',
    way: 'email',
  });
  const service = deliverer();
  await lookAll([service]);
  expect(server.mails).toEqual([]);
  await pass(2, [service]);
  expect(recipients()).toEqual(['lead']);
  expect(server.mails[0]!.raw).toContain(`<${alert.id}.0.lead@views.internal>`);
});

test('one contact whose webhook hangs holds up nobody', async () => {
  const hanging = await startHttp(() => undefined);
  const webhook = { url: hanging.address, secret: 'x'.repeat(32) };
  for (let count = 0; count < 30; count++) await alerts.add(await anAlert());
  const service = deliverer({ authority: withContacts([{ ...lead, webhook }, duty]) });
  await service.look();
  const thirty = async () => {
    while (server.mails.length < 30) await server.next();
  };
  await thirty();
  expect(hanging.received.length).toBeGreaterThan(0);
  await hanging.stop();
  await service.stop();
});

test('a contact the words are about is told of nothing that person says, also next time and after a restart', async () => {
  const authority = withContacts([{ ...lead, notAbout: ['Karen'] }, duty]);
  const first = await anAlert({ text: 'karen hits me', responseId: 'one' });
  await alerts.add(first);
  await lookAll([deliverer({ authority })]);
  await acknowledge(alerts, first.id, { by: 'Duty', at: new Date(now).toISOString() });
  await alerts.add(await anAlert({ text: 'she does it every day', responseId: 'one' }));
  const restarted = deliverer({ authority });
  await lookAll([restarted]);
  await pass(24 * 60, [restarted], 5);
  expect(new Set(recipients())).toEqual(new Set(['duty']));
  await alerts.add(await anAlert({ text: 'somebody else', responseId: 'two', at: new Date(now).toISOString() }));
  await lookAll([restarted]);
  expect(recipients().at(-1)).toBe('lead');
});

test('with the wrong key only those are told whom no words can be about', async () => {
  await alerts.add(await anAlert({ sealed: 'not to be read' }));
  const service = deliverer({ authority: withContacts([{ ...lead, notAbout: ['Karen'] }, duty]) });
  await lookAll([service]);
  await pass(120, [service], 5);
  expect(new Set(recipients())).toEqual(new Set(['duty']));
  expect(log.join('')).toContain('cannot be unsealed');
});

test('an alert from nowhere goes to the fallback, and to the own authority once it is known', async () => {
  const alert = await anAlert({ authority: undefined });
  await alerts.add(alert);
  const service = deliverer({ fallback: portsmouth });
  await lookAll([service]);
  expect(server.mails.map(({ to }) => to)).toEqual([[portsmouth.safeguarding.contacts[0]!.email]]);
  expect(textOf(server.mails[0]!)).not.toContain('Portsmouth');
  const { events } = (await alerts.find(alert.id))!;
  const placed = { what: 'placed', at: new Date(now).toISOString(), detail: essex.code } as const;
  await alerts.record({ ...placed, alert: alert.id, number: events.length + 1 });
  await lookAll([service]);
  expect(recipients().at(-1)).toBe('lead');
  expect(textOf(server.mails[1]!)).toContain('Essex');
});

test('an alert from nowhere without a fallback waits, and holds up nothing', async () => {
  const lost = await anAlert({ authority: undefined });
  await alerts.add(lost);
  await alerts.add(await anAlert());
  await lookAll([deliverer()]);
  expect(recipients()).toEqual(['lead']);
  expect(await trail(lost.id)).toEqual([]);
});

test('a store that fails for a while loses nothing', async () => {
  const alert = await anAlert();
  await alerts.add(alert);
  let failing = true;
  const fail = () => {
    if (failing) throw new StoreUnavailableError('The disk is full.');
  };
  const store: AlertStore = {
    ...alerts,
    find: async (id) => (fail(), await alerts.find(id)),
    record: async (event) => (fail(), await alerts.record(event)),
    list: async function* (filter) {
      fail();
      yield* alerts.list(filter);
    },
  };
  const service = deliverer({ store });
  await pass(10, [service]);
  expect(server.mails).toEqual([]);
  failing = false;
  await pass(1, [service]);
  expect(recipients()).toEqual(['lead']);
  expect(await trail(alert.id)).toEqual(['sending', 'sent']);
});

test('stopped, it finishes what it began and begins nothing more', async () => {
  const first = await anAlert();
  await alerts.add(first);
  const service = deliverer();
  const arrived = server.next();
  service.start();
  await arrived;
  await service.stop();
  expect(await trail(first.id)).toEqual(['sending', 'sent']);
  await alerts.add(await anAlert());
  service.wake();
  await service.settled();
  expect(server.mails).toHaveLength(1);
});
