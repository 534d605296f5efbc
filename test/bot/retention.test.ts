import pino from 'pino';
import { Retention } from '../../bot/retention.ts';
import { openMemory } from '../../store/memory.ts';
import { StoreUnavailableError } from '../../store/responseStore.ts';
import { anAlert } from '../support/alerts.ts';
import { essex, portsmouth } from '../support/authorities.ts';
import { aResponse } from '../support/responses.ts';

const silent = pino({ level: 'silent' });
const kept = { ...essex, retention: { ...essex.retention, alertsMonths: 6 } };

let now: number;
const clock = () => now;
const on = (day: string) => (now = Date.parse(`${day}T09:00:00.000Z`));

async function ids(store: ReturnType<typeof openMemory>): Promise<string[]> {
  return (await Array.fromAsync(store.alerts.list({ waiting: false }))).map(({ alert }) => alert.id);
}

test('alerts that were dealt with go after the months their authority keeps them; those that wait stay', async () => {
  on('2026-08-31');
  const store = openMemory({ now: clock });
  const at = new Date(now).toISOString();
  const handled = await anAlert({ at });
  const elsewhere = await anAlert({ at, authority: portsmouth.code });
  const waiting = await anAlert({ at });
  for (const alert of [handled, elsewhere, waiting]) await store.alerts.add(alert);
  for (const { id } of [handled, elsewhere])
    await store.alerts.record({ alert: id, number: 1, what: 'acknowledged', at, by: 'A lead' });
  const retention = new Retention({ store, authorities: [kept, portsmouth], log: silent, now: clock });

  on('2027-02-28');
  await retention.run();
  expect(await ids(store)).toHaveLength(3);
  on('2027-03-01');
  await retention.run();
  expect((await ids(store)).toSorted()).toEqual([elsewhere.id, waiting.id].toSorted());
});

test('alerts whose authority was never known go when the longest of all has passed', async () => {
  on('2026-08-31');
  const store = openMemory({ now: clock });
  const at = new Date(now).toISOString();
  const [handled, waiting] = [await anAlert({ at, authority: undefined }), await anAlert({ at, authority: undefined })];
  for (const alert of [handled, waiting]) await store.alerts.add(alert);
  await store.alerts.record({ alert: handled.id, number: 1, what: 'acknowledged', at, by: 'A lead' });
  const longer = { ...portsmouth, retention: { ...portsmouth.retention, alertsMonths: 9 } };
  const retention = new Retention({ store, authorities: [kept, longer], log: silent, now: clock });

  on('2027-05-31');
  await retention.run();
  expect(await ids(store)).toHaveLength(2);
  on('2027-06-01');
  await retention.run();
  expect(await ids(store)).toEqual([waiting.id]);
});

test('responses go when they expire', async () => {
  on('2026-10-05');
  const store = openMemory({ now: clock });
  const response = await store.responses.save(aResponse({ expiresAt: '2026-12-01T00:00:00.000Z', version: 0 }));
  const retention = new Retention({ store, authorities: [kept], log: silent, now: clock });
  await retention.run();
  expect(await store.responses.find(response)).toBeDefined();
  on('2026-12-02');
  await retention.run();
  expect(await store.responses.find(response)).toBeUndefined();
  expect((await store.responses.countErased(response)).expired).toBe(1);
});

test('one store that fails does not keep the other from its turn, and an hour later all is tried again', async () => {
  const tried: string[] = [];
  const fail = (what: string) => () => {
    tried.push(what);
    return Promise.reject(new StoreUnavailableError('The disk is full.'));
  };
  const { alerts, responses, texts } = openMemory();
  const store = {
    alerts: { ...alerts, removeHandled: fail('alerts') },
    responses: { ...responses, removeExpired: fail('responses') },
    texts: { ...texts, removeOld: fail('texts') },
  };
  const retention = new Retention({ store, authorities: [kept], log: silent });
  await retention.run();
  await retention.run();
  const once = ['responses', 'texts', 'alerts', 'alerts'];
  expect(tried).toEqual([...once, ...once]);
});
