import type { Config } from '../../../bot/config.ts';
import { aContact, anAlert, withContacts } from '../../support/alerts.ts';
import { aResponse, words } from '../../support/responses.ts';
import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';

const roles = ['essex:safeguarding'];
const accounts = {
  lead: { name: 'Lead', email: 'lead@essex.internal', roles },
  manager: { name: 'Manager', email: 'Manager@Essex.internal', roles },
};
const contacts = [aContact(), aContact({ id: 'manager', email: 'manager@essex.internal', notAbout: ['Oak House'] })];
const change = (config: Config) => ({
  ...config,
  authorities: config.authorities.map((each) => (each.slug === 'essex' ? withContacts(contacts, each) : each)),
});

let service: StaffService;
beforeAll(async () => {
  service = await startStaff({ accounts, change });
});
afterAll(() => service.stop());

const signedIn = async (account: string, path: string) =>
  (await new StaffVisitor(service.address).open(path)).logInAs(account);

test('who must not be told of an alert, as it is about them, does not see it on any page either', async () => {
  const at = new Date(service.clock.now).toISOString();
  const answers = { improve: words('At oak house they hit us. It hurts.', [], { at }) };
  const { id: responseId } = await service.store.responses.save(aResponse({ version: 0, answers }));
  const about = await anAlert({ text: 'At oak house they hit us.', responseId });
  const more = await anAlert({ text: 'It hurts.', responseId });
  const other = await anAlert({ text: 'My brother hits me.' });
  for (const alert of [about, more, other]) await service.store.alerts.add(alert);

  for (const { id } of [more, about]) {
    expect((await signedIn('manager', `/staff/alerts/${id}`)).status).toBe(403);
    expect((await signedIn('lead', `/staff/alerts/${id}`)).status).toBe(200);
  }
  expect((await signedIn('manager', `/staff/alerts/${other.id}`)).status).toBe(200);

  const listed = async (account: string) => {
    const { html } = await signedIn(account, '/staff/essex/alerts?all=1');
    return [about, more, other].map(({ id }) => html.includes(id));
  };
  expect(await listed('manager')).toEqual([false, false, true]);
  expect(await listed('lead')).toEqual([true, true, true]);
  expect((await signedIn('manager', '/staff')).text).toContain('Alerts that wait: 1.');
  expect((await signedIn('manager', '/staff/essex/unread')).text).not.toContain('oak house');
  expect((await signedIn('lead', '/staff/essex/unread')).text).toContain('oak house');
});
