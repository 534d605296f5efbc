import { openMemory } from '../../../store/memory.ts';
import type { AuditEntry } from '../../../store/auditLog.ts';
import type { Store } from '../../../store/store.ts';
import { essex } from '../../support/authorities.ts';
import { anAlert } from '../../support/alerts.ts';
import { aResponse, words } from '../../support/responses.ts';
import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';

const accounts = {
  viewer: { name: 'Viewer', roles: ['essex:viewer'] },
  lead: { name: 'Lead', roles: ['essex:safeguarding'] },
  other: { name: 'Other', roles: ['portsmouth:viewer', 'portsmouth:administrator'] },
  administrator: { name: 'Administrator', roles: ['essex:administrator'] },
  chief: { name: 'Chief', roles: ['*:administrator'] },
};

let service: StaffService;
/** When true, the audit log cannot be written. */
let isBroken: boolean;
beforeEach(async () => {
  isBroken = false;
  service = await startStaff({ accounts, store: withAuditLog() });
});
afterEach(() => service.stop());

function withAuditLog(): Store {
  const store = openMemory();
  const add = (entry: AuditEntry) => (isBroken ? Promise.reject(new Error('disk full')) : store.auditLog.add(entry));
  return { ...store, auditLog: { ...store.auditLog, add } };
}

const signedIn = async (account: keyof typeof accounts, path: string) =>
  (await new StaffVisitor(service.address).open(path)).logInAs(account);
/** Oldest first, without ids and times. */
const entries = async () => {
  const all = await Array.fromAsync(service.store.auditLog.list({}));
  return all
    .toReversed()
    .map(({ what, page, by, authority, round, subject }) =>
      [what, page, by, authority, round, subject].filter((each) => each !== undefined).join(' '),
    );
};

test('signing in, each page and signing out are written down, with who, whose and when', async () => {
  const person = await signedIn('viewer', '/staff/essex/tables?round=sample');
  await person.open('/staff');
  await person.send('/sign-out');
  expect(await entries()).toEqual([
    'signed-in sign-in Viewer',
    `viewed tables Viewer ${essex.code} sample`,
    'viewed home Viewer',
    'signed-out sign-out Viewer',
  ]);
  const [last] = await Array.fromAsync(service.store.auditLog.list({}));
  expect(last).toMatchObject({ account: 'viewer', at: new Date(service.clock.now).toISOString() });
});

test('refusals are written down, without what an address holds in place of a council or an id', async () => {
  const person = await signedIn('other', '/staff/essex/tables');
  for (const path of [
    'essex/alerts',
    'all/tables',
    'canaryword/tables',
    'canaryword',
    'essex/canaryword',
    'alerts/canaryword',
  ])
    await person.open(`/staff/${path}`);
  await person.open('/staff/portsmouth/tables?round=canaryword');
  await person.send('/sign-out', { formToken: 'another' });
  expect((await entries()).slice(1)).toEqual([
    `refused tables Other ${essex.code}`,
    `refused alerts Other ${essex.code}`,
    'refused tables Other all',
    'refused tables Other',
    'refused overview Other',
    'refused not-found Other',
    'refused alert Other',
    'refused tables Other E06000044',
    'refused sign-out Other',
  ]);
});

test('changes are written down, and no words', async () => {
  const alert = await anAlert({ sealed: await service.seal.close({ text: 'canaryword', evidence: '' }) });
  await service.store.alerts.add(alert);
  const improve = words('canaryword', [], { at: new Date(service.clock.now - 1000).toISOString() });
  const { id } = await service.store.responses.save(aResponse({ version: 0, answers: { improve } }));
  const person = await signedIn('lead', '/staff/essex/unread');
  await person.send('/unread');
  await person.open(`/staff/alerts/${alert.id}`);
  await person.send('/acknowledge', { note: 'canaryword' });
  const found = await entries();
  expect(found.filter((each) => !each.startsWith('viewed'))).toEqual([
    'signed-in sign-in Lead',
    `changed unread Lead ${essex.code} 2026-autumn ${id}`,
    `changed alert-acknowledge Lead ${essex.code} ${alert.id}`,
  ]);
  expect(found).toContain(`viewed alert Lead ${essex.code} ${alert.id}`);
  expect(found.join()).not.toContain('canaryword');
});

test('no page is sent, and nobody signed in, when the log cannot be written', async () => {
  const person = await signedIn('viewer', '/staff');
  isBroken = true;
  await person.open('/staff/essex/tables?round=sample');
  expect([person.status, person.text]).toEqual([503, expect.stringContaining('This does not work now')]);
  expect(person.html).not.toContain('<table');
  await person.open('/staff/portsmouth/tables');
  expect(person.status).toBe(503);
  const stranger = await signedIn('viewer', '/staff');
  expect([stranger.status, stranger.cookies.get(service.address)?.has('staff')]).toEqual([503, false]);
});

describe('the page of the log', () => {
  test('shows an administrator their council, newest first, in pages', async () => {
    const viewer = await signedIn('viewer', '/staff/essex/tables?round=sample');
    for (let time = 0; time < 55; time++) await viewer.open('/staff/essex/overview?round=sample');
    await signedIn('other', '/staff/portsmouth/tables?round=sample');
    const person = await signedIn('administrator', '/staff/essex/audit');
    expect(person.html.match(/<tr/gu)).toHaveLength(51);
    expect(person.text).toMatch(/When Who .* Viewer viewed overview sample/u);
    expect(person.text).not.toMatch(/Other|Portsmouth/u);
    await person.open(/href="(\/staff\/essex\/audit\?before=\w+)"/u.exec(person.html)![1]!);
    expect(person.text).toMatch(/overview .*viewed tables sample/u);
    expect(person.html).not.toContain('?before=');
  });

  test('shows who administers all councils everything', async () => {
    await signedIn('viewer', '/staff/essex/tables');
    const person = await signedIn('chief', '/staff/all/audit');
    expect(person.text).toMatch(/Viewer viewed tables Essex .* Viewer signed in/u);
  });

  test.each([
    ['viewer', 'essex', 403],
    ['lead', 'essex', 403],
    ['other', 'essex', 403],
    ['other', 'portsmouth', 200],
    ['administrator', 'all', 403],
    ['chief', 'essex', 200],
    ['chief', 'narnia', 404],
  ] as const)('answers %s at %s with %d', async (account, slug, status) => {
    expect((await signedIn(account, `/staff/${slug}/audit`)).status).toBe(status);
  });
});
