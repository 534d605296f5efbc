import { acknowledge, open } from '../../../bot/alerts/handling.ts';
import { anAlert, withContacts } from '../../support/alerts.ts';
import { essex, portsmouth } from '../../support/authorities.ts';
import { Delivering, duty, lead } from '../../support/delivering.ts';
import { textOf } from '../../support/mailServer.ts';

let delivering: Delivering;
beforeEach(async () => void (delivering = await Delivering.start()));
afterEach(() => delivering.server.stop());

test('tells the first contact at once, the next after 15 minutes, and all every hour until somebody takes it on', async () => {
  const alert = await anAlert();
  await delivering.alerts.add(alert);
  const service = delivering.deliverer();
  await delivering.look(service);
  expect(delivering.recipients).toEqual(['lead']);
  await delivering.pass(14, service);
  expect(delivering.recipients).toEqual(['lead']);
  await delivering.pass(1, service);
  expect(delivering.recipients).toEqual(['lead', 'duty']);
  await delivering.pass(60, service);
  expect(delivering.recipients.toSorted()).toEqual(['duty', 'duty', 'lead', 'lead']);
  await acknowledge(delivering.alerts, alert.id, { by: 'A lead', at: delivering.at });
  await delivering.pass(24 * 60, service, 5);
  expect(delivering.server.mails).toHaveLength(4);
});

test('leaves alone what is open until its time is over', async () => {
  const alert = await anAlert();
  await delivering.alerts.add(alert);
  const service = delivering.deliverer();
  await delivering.look(service);
  await open(delivering.alerts, alert.id, { by: 'A lead', at: delivering.at });
  await delivering.pass(59, service);
  expect(delivering.recipients).toEqual(['lead']);
  await delivering.pass(2, service);
  expect(delivering.recipients).toEqual(['lead', 'duty']);
});

test('two services that look at the same time send once', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => anAlert()));
  for (const alert of all) await delivering.alerts.add(alert);
  await delivering.look(delivering.deliverer(), delivering.deliverer(), delivering.deliverer());
  const links = delivering.server.mails.map((mail) => /alerts\/(\w+)/u.exec(textOf(mail))![1]);
  expect(links.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

test('a contact the words are about is told of nothing that person says, also next time and after a restart', async () => {
  const authority = withContacts([{ ...lead, notAbout: ['Karen'] }, duty]);
  const first = await anAlert({ text: 'karen hits me', responseId: 'one' });
  await delivering.alerts.add(first);
  await delivering.look(delivering.deliverer({ authority }));
  await acknowledge(delivering.alerts, first.id, { by: 'Duty', at: delivering.at });
  await delivering.alerts.add(await anAlert({ text: 'she does it every day', responseId: 'one' }));
  const restarted = delivering.deliverer({ authority });
  await delivering.look(restarted);
  await delivering.pass(24 * 60, restarted, 5);
  expect(new Set(delivering.recipients)).toEqual(new Set(['duty']));
  await delivering.alerts.add(await anAlert({ text: 'somebody else', responseId: 'two', at: delivering.at }));
  await delivering.look(restarted);
  expect(delivering.recipients.at(-1)).toBe('lead');
});

test('with the wrong key only those are told whom no words can be about', async () => {
  await delivering.alerts.add(await anAlert({ sealed: 'not to be read' }));
  const service = delivering.deliverer({ authority: withContacts([{ ...lead, notAbout: ['Karen'] }, duty]) });
  await delivering.look(service);
  await delivering.pass(120, service, 5);
  expect(new Set(delivering.recipients)).toEqual(new Set(['duty']));
  expect(delivering.log.join('')).toContain('cannot be unsealed');
});

test('an alert from nowhere goes to the fallback, and to the own authority once it is known', async () => {
  const alert = await anAlert({ authority: undefined });
  await delivering.alerts.add(alert);
  const service = delivering.deliverer({ fallback: portsmouth });
  await delivering.look(service);
  expect(delivering.server.mails.map(({ to }) => to)).toEqual([[portsmouth.safeguarding.contacts[0]!.email]]);
  expect(textOf(delivering.server.mails[0]!)).not.toContain('Portsmouth');
  const { events } = (await delivering.alerts.find(alert.id))!;
  const placed = { what: 'placed', at: delivering.at, detail: essex.code } as const;
  await delivering.alerts.record({ ...placed, alert: alert.id, number: events.length + 1 });
  await delivering.look(service);
  expect(delivering.recipients.at(-1)).toBe('lead');
  expect(textOf(delivering.server.mails[1]!)).toContain('Essex');
});

test('an alert from nowhere without a fallback waits, and holds up nothing', async () => {
  const lost = await anAlert({ authority: undefined });
  await delivering.alerts.add(lost);
  await delivering.alerts.add(await anAlert());
  await delivering.look(delivering.deliverer());
  expect(delivering.recipients).toEqual(['lead']);
  expect(await delivering.trail(lost.id)).toEqual([]);
});
