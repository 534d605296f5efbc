import type { AlertStore } from '../../../store/alertStore.ts';
import { StoreUnavailableError } from '../../../store/responseStore.ts';
import { anAlert, withContacts } from '../../support/alerts.ts';
import { Delivering, duty, lead } from '../../support/delivering.ts';
import { startHttp } from '../../support/httpServer.ts';
import { startMailServer } from '../../support/mailServer.ts';

let delivering: Delivering;
beforeEach(async () => void (delivering = await Delivering.start()));
afterEach(() => delivering.server.stop());

test('a mail server that is down for a day costs no alert', async () => {
  const alert = await anAlert();
  await delivering.alerts.add(alert);
  const { port } = delivering.server;
  await delivering.server.stop();
  const service = delivering.deliverer();
  await delivering.look(service);
  await delivering.pass(24 * 60, service, 5);
  const events = await delivering.trail(alert.id);
  expect(events.filter((what) => what === 'sent')).toEqual([]);
  expect(events.filter((what) => what === 'failed').length).toBeGreaterThan(100);
  delivering.server = await startMailServer({ port });
  await delivering.pass(15, service);
  expect(delivering.recipients.toSorted()).toEqual(['duty', 'lead']);
}, 60_000);

test('one alert that something is wrong with keeps no other from people', async () => {
  const [bad, good] = [await anAlert(), await anAlert()];
  for (const alert of [bad, good]) await delivering.alerts.add(alert);
  const store: AlertStore = {
    ...delivering.alerts,
    async *list(filter) {
      for await (const record of delivering.alerts.list(filter))
        yield record.alert.id === bad.id ? { ...record, events: undefined as never } : record;
    },
  };
  const service = delivering.deliverer({ store });
  await delivering.look(service);
  expect(await delivering.trail(good.id)).toContain('sent');
  expect(delivering.log.join('')).toContain(bad.id);
});

test('goes on trying after a crash between the try and its result, with the same message', async () => {
  const alert = await anAlert();
  await delivering.alerts.add(alert);
  await delivering.alerts.record({
    alert: alert.id,
    number: 1,
    what: 'sending',
    at: alert.at,
    to: 'essex/lead',
    way: 'email',
  });
  const service = delivering.deliverer();
  await delivering.look(service);
  expect(delivering.server.mails).toEqual([]);
  await delivering.pass(2, service);
  expect(delivering.recipients).toEqual(['lead']);
  expect(delivering.server.mails[0]!.raw).toContain(`<${alert.id}.0.lead@views.internal>`);
});

test('one contact whose webhook hangs holds up nobody', async () => {
  const hanging = await startHttp(() => undefined);
  const webhook = { url: hanging.address, secret: 'x'.repeat(32) };
  for (let count = 0; count < 30; count++) await delivering.alerts.add(await anAlert());
  const service = delivering.deliverer({ authority: withContacts([{ ...lead, webhook }, duty]) });
  await service.look();
  const thirty = async () => {
    while (delivering.server.mails.length < 30) await delivering.server.next();
  };
  await thirty();
  expect(hanging.received.length).toBeGreaterThan(0);
  await hanging.stop();
  await service.stop();
});

test('of many alerts that wait for the mail server, an urgent one does not wait for the others', async () => {
  for (let count = 0; count < 40; count++) await delivering.alerts.add(await anAlert({ urgent: false }));
  const last = await anAlert({ at: new Date(delivering.now).toISOString() });
  await delivering.alerts.add(last);
  await delivering.look(delivering.deliverer());
  const order = delivering.server.mails.map(({ raw }) => raw.includes(last.id));
  expect(order).toHaveLength(41);
  // Ten had begun before it was seen.
  expect(order.indexOf(true)).toBeLessThan(20);
});

test('a webhook that hangs does not hold up the webhook of another', async () => {
  const hanging = await startHttp(() => undefined);
  const working = await startHttp((response) => {
    response.writeHead(204);
    response.end();
  });
  const withHook = (contact: typeof lead, url: string) => ({ ...contact, webhook: { url, secret: 'x'.repeat(32) } });
  const alert = await anAlert();
  await delivering.alerts.add(alert);
  const authority = withContacts([withHook(lead, hanging.address), withHook(duty, working.address)]);
  const service = delivering.deliverer({ authority });
  delivering.now += 15 * 60_000;
  await service.look();
  await working.first();
  expect(hanging.received).toHaveLength(1);
  expect(await delivering.trail(alert.id)).not.toContain('failed');
  await hanging.stop();
  await service.stop();
  await working.stop();
});

test('a store that fails for a while loses nothing', async () => {
  const alert = await anAlert();
  await delivering.alerts.add(alert);
  let failing = true;
  const fail = () => {
    if (failing) throw new StoreUnavailableError('The disk is full.');
  };
  const store: AlertStore = {
    ...delivering.alerts,
    find: async (id) => (fail(), await delivering.alerts.find(id)),
    record: async (event) => (fail(), await delivering.alerts.record(event)),
    list: async function* (filter) {
      fail();
      yield* delivering.alerts.list(filter);
    },
  };
  const service = delivering.deliverer({ store });
  await delivering.pass(10, service);
  expect(delivering.server.mails).toEqual([]);
  failing = false;
  await delivering.pass(1, service);
  expect(delivering.recipients).toEqual(['lead']);
  expect(await delivering.trail(alert.id)).toEqual(['sending', 'sent']);
});

test('stopped, it finishes what it began and begins nothing more', async () => {
  const first = await anAlert();
  await delivering.alerts.add(first);
  const service = delivering.deliverer();
  const arrived = delivering.server.next();
  service.start();
  await arrived;
  await service.stop();
  expect(await delivering.trail(first.id)).toEqual(['sending', 'sent']);
  await delivering.alerts.add(await anAlert());
  service.wake();
  await service.settled();
  expect(delivering.server.mails).toHaveLength(1);
});
