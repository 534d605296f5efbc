import type { Alert } from '../../../store/alertStore.ts';
import { openMemory } from '../../../store/memory.ts';
import { StoreUnavailableError } from '../../../store/responseStore.ts';
import { anAlert } from '../../support/alerts.ts';
import { portsmouth } from '../../support/authorities.ts';
import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';

const MINUTE = 60_000;
const accounts = {
  lead: { name: 'Lead', roles: ['essex:safeguarding'] },
  second: { name: 'Second', roles: ['essex:safeguarding'] },
  other: { name: 'Other', roles: ['portsmouth:safeguarding'] },
  viewer: { name: 'Viewer', roles: ['essex:viewer', 'essex:researcher', 'essex:administrator'] },
  all: { name: 'Everywhere', roles: '*:safeguarding' },
};

let service: StaffService;
beforeAll(async () => {
  service = await startStaff({ accounts });
});
afterAll(() => service.stop());

const signedIn = async (account: string, path = '/staff') =>
  (await new StaffVisitor(service.address).open(path)).logInAs(account);
const ago = (minutes: number) => new Date(service.clock.now - minutes * MINUTE).toISOString();
/** An alert in the store, and the path of its page. */
const kept = async (change: Partial<Alert> & { text?: string } = {}) => {
  const alert = await anAlert({ at: ago(5), ...change });
  await service.store.alerts.add(alert);
  return { ...alert, path: `/staff/alerts/${alert.id}` };
};
const trail = async ({ id }: Alert) =>
  (await service.store.alerts.find(id))!.events.map(({ what, by, detail }) => [what, by, detail]);
const logged = () => service.log.join('');

describe('an alert', () => {
  test('is opened by the link in a mail, through the sign-in and back, with the exact words', async () => {
    const sealed = await service.seal.close({
      text: 'At night\nhe hits me',
      evidence: 'he hits me',
      asked: 'How is it?',
    });
    const alert = await kept({ sealed, ageBand: '11-13', channel: 'sms', locale: 'pl' });
    const person = await signedIn('lead', alert.path);
    expect(person.url).toBe(`${service.address}${alert.path}`);
    expect(person.html).toContain('<blockquote lang="pl" dir="auto">At night\n<mark>he hits me</mark></blockquote>');
    for (const shown of ['How is it?', '11–13', 'child or young person', 'text messages', 'Polish', 'physical abuse'])
      expect(person.text).toContain(shown);
    expect(person.text).toContain('opened by Lead');
    expect(await trail(alert)).toEqual([['opened', 'Lead', undefined]]);
  });

  test('leaves its words neither in address, title, log nor any cache', async () => {
    const alert = await kept({ text: 'canarywords' });
    const person = await signedIn('lead', alert.path);
    expect(person.html).toContain('canarywords');
    expect(/<title>(.*)<\/title>/u.exec(person.html)![1]).toBe(
      `Alert ${alert.id.slice(0, 12)} – Family Views for staff`,
    );
    expect(person.headers.get('cache-control')).toBe('no-store');
    expect(person.headers.get('content-security-policy')).toContain("default-src 'none'");
    await person.send('/downgrade', { reason: 'short' });
    await person.send('/downgrade', { reason: 'It is about a film.' });
    expect(person.url).not.toContain('canarywords');
    expect(logged()).not.toContain('canarywords');
  });

  test.each(['other', 'viewer'])(
    'is not there for %s, as one that does not exist, and nothing is written down',
    async (account) => {
      const alert = await kept();
      const person = await signedIn(account, alert.path);
      const refused = [person.status, person.html];
      expect(refused).toEqual([403, expect.stringContaining('There is no such alert for you')]);
      expect(person.html).not.toMatch(/hits me|Essex/u);
      await person.open(`/staff/alerts/${'0'.repeat(64)}`);
      expect([person.status, withoutToken(person.html)]).toEqual([403, withoutToken(refused[1] as string)]);
      expect(await trail(alert)).toEqual([]);
      const line = service.log.findLast((each) => each.includes(alert.id))!;
      expect(JSON.parse(line)).toMatchObject({ alert: alert.id, person: account, refused: 'forbiddenAlert' });
    },
  );

  test.each(['acknowledge', 'downgrade'])('cannot be handled by somebody of another authority: %s', async (what) => {
    const alert = await kept();
    const person = await signedIn('other');
    const fields = { ...person.form.fields, reason: 'It is not a concern.' };
    await person.once(`${service.address}${alert.path}/${what}`, fields);
    expect(person.status).toBe(403);
    expect(await trail(alert)).toEqual([]);
  });

  test('moves with the person to the council they name later', async () => {
    const alert = await kept();
    await service.store.alerts.record({
      alert: alert.id,
      number: 1,
      what: 'placed',
      at: ago(1),
      detail: portsmouth.code,
    });
    expect((await signedIn('lead', alert.path)).status).toBe(403);
    expect((await signedIn('other', alert.path)).text).toContain('the person said where they get help: Portsmouth');
  });

  test('from nobody knows where is open to those who may see every authority only', async () => {
    const alert = await kept({ authority: undefined });
    expect((await signedIn('lead', alert.path)).status).toBe(403);
    expect((await signedIn('lead')).text).not.toContain('without a council');
    const person = await signedIn('all');
    expect(person.text).toContain('Alerts without a council');
    expect(person.html).toContain(alert.path);
    expect((await person.open(alert.path)).text).toContain('council not known');
  });

  test('is not opened by a browser that loads pages on the chance', async () => {
    const alert = await kept();
    const person = await signedIn('lead');
    await person.once(alert.path, undefined, { 'sec-purpose': 'prefetch;prerender' });
    expect([person.status, await trail(alert)]).toEqual([503, []]);
  });

  test('whose key is lost says so, and stays unopened', async () => {
    const alert = await kept({ sealed: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA' });
    const person = await signedIn('lead', alert.path);
    expect([person.status, person.text]).toEqual([500, expect.stringContaining('The words cannot be opened')]);
    expect(await trail(alert)).toEqual([]);
  });
});

describe('handling an alert', () => {
  test('by taking it on stops it waiting; pressed twice it is done once', async () => {
    const alert = await kept();
    const person = await signedIn('lead', alert.path);
    const { action, fields } = person.formTo('/acknowledge');
    const press = () => person.go(`${service.address}${action}`, { ...fields, note: 'Ringing now' });
    await press();
    await press();
    expect([person.status, person.text]).toEqual([200, expect.stringContaining('taken on by Lead: Ringing now')]);
    const taken = (await trail(alert)).filter(([what]) => what === 'acknowledged');
    expect(taken).toEqual([['acknowledged', 'Lead', 'Ringing now']]);
    expect(person.html).not.toContain('/acknowledge"');
  });

  test('by two leads at once gives one acknowledgement, and the other a page that names the first', async () => {
    const alert = await kept();
    const people = [await signedIn('lead', alert.path), await signedIn('second', alert.path)];
    await Promise.all(people.map((person) => person.send('/acknowledge')));
    expect(people.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const [[, first]] = (await trail(alert)).filter(([what]) => what === 'acknowledged') as [[string, string]];
    const late = people.find(({ status }) => status === 409)!;
    expect(late.text).toContain(`Somebody was first`);
    expect(late.text).toContain(`${first} has dealt with this alert on`);
    expect((await trail(alert)).filter(([what]) => what === 'acknowledged')).toHaveLength(1);
  });

  test('by saying that it is none needs a reason; what was typed is kept', async () => {
    const alert = await kept();
    const person = await signedIn('lead', alert.path);
    await person.send('/downgrade', { reason: '  a film ' });
    expect([person.status, person.text]).toEqual([400, expect.stringContaining('in 10 to 500 characters')]);
    expect(person.html).toMatch(/<textarea id="reason"[^>]*aria-invalid="true"[^>]*>\s*a film<\/textarea>/u);
    await person.send('/downgrade', { reason: 'They tell of a film.' });
    expect(person.text).toContain('found not to be a concern by Lead: They tell of a film.');
    expect((await trail(alert)).filter(([what]) => what === 'downgraded')).toHaveLength(1);
    expect(person.html).not.toContain('/downgrade"');
  });

  test('can end in saying that it is none after it was taken on', async () => {
    const alert = await kept();
    const person = await signedIn('lead', alert.path);
    await person.send('/acknowledge');
    await person.send('/downgrade', { reason: 'Rang them: it was a film.' });
    expect((await trail(alert)).map(([what]) => what)).toEqual([
      'opened',
      'acknowledged',
      'opened',
      'downgraded',
      'opened',
    ]);
  });
});

describe('the list of an authority', () => {
  test('has what waits with urgent ones first, how old it is, who was told and what is overdue', async () => {
    const here = await startStaff({ accounts });
    const at = (hours: number) => new Date(here.clock.now - hours * 60 * MINUTE).toISOString();
    const alerts = [
      await anAlert({ urgent: false, at: at(30) }),
      await anAlert({ urgent: true, at: at(0.5) }),
      await anAlert({ urgent: false, at: at(2) }),
      await anAlert({ authority: portsmouth.code, at: at(1) }),
      await anAlert({ at: at(3) }),
    ];
    for (const alert of alerts) await here.store.alerts.add(alert);
    const [late, urgent, later, elsewhere, handled] = alerts as [Alert, Alert, Alert, Alert, Alert];
    const told = { what: 'sent', way: 'email', to: 'essex/safeguarding-lead', at: at(0.25) } as const;
    await here.store.alerts.record({ alert: urgent.id, number: 1, ...told });
    await here.store.alerts.record({ alert: handled.id, number: 1, what: 'acknowledged', by: 'Lead', at: at(1) });
    const person = await new StaffVisitor(here.address).open('/staff/essex/alerts');
    await person.logInAs('lead');
    const order = (html: string) => [...html.matchAll(/href="\/staff\/alerts\/(\w+)"/gu)].map(([, id]) => id);
    const [list, text] = [order(person.html), person.text];
    const everything = order((await person.open('/staff/essex/alerts?all=1')).html);
    const home = (await person.open('/staff')).text;
    await here.stop();
    expect(list).toEqual([urgent.id, late.id, later.id]);
    expect(everything).toEqual([urgent.id, late.id, later.id, handled.id]);
    expect(person.html).not.toContain(elsewhere.id);
    expect(text).toMatch(
      /URGENT Open alert \w+ 30 minutes ago,.*told: essex\/safeguarding-lead by e-mail 15 minutes ago/u,
    );
    expect(text).toMatch(/OVERDUE Open alert \w+ 30 hours ago,.*told: nobody yet/u);
    expect(text).toContain('within 72 hours');
    expect(home).toContain('Alerts that wait: 3. Overdue: 1.');
  });

  test.each(['other', 'viewer'])('is refused to %s with a page that says what to do', async (account) => {
    const person = await signedIn(account, '/staff/essex/alerts');
    expect([person.status, person.text]).toEqual([403, expect.stringContaining('You may not see this council')]);
    expect(person.text).toContain('ask whoever looks after your accounts');
  });

  test('is the same page for a council that there is not', async () => {
    expect((await signedIn('lead', '/staff/narnia/alerts')).status).toBe(403);
  });
});

test('a store that fails gets a page, and a line in the log without any words', async () => {
  const store = openMemory();
  const alert = await anAlert({ text: 'canarystore' });
  await store.alerts.add(alert);
  const quoting = new StoreUnavailableError('it cannot be written to', { cause: new Error('canarystore') });
  const record = () => Promise.reject(quoting);
  const here = await startStaff({ accounts, store: { ...store, alerts: { ...store.alerts, record } } });
  const person = await new StaffVisitor(here.address).open(`/staff/alerts/${alert.id}`);
  await person.logInAs('lead');
  await here.stop();
  expect([person.status, person.text]).toEqual([503, expect.stringContaining('This does not work now')]);
  expect(here.log.join('')).toContain('StoreUnavailableError');
  expect(`${person.html}${here.log.join('')}`).not.toContain('canarystore');
});

test('an address below /staff that there is not says so', async () => {
  expect((await signedIn('lead', '/staff/no/such/page')).text).toContain('There is no such page');
});

function withoutToken(html: string): string {
  return html.replace(/name="formToken" value="[^"]*"/gu, '');
}
