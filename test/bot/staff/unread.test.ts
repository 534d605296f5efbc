import type { Response } from '../../../store/responseStore.ts';
import { portsmouth } from '../../support/authorities.ts';
import { aResponse, words } from '../../support/responses.ts';
import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';

const HOUR = 60 * 60_000;
const accounts = {
  lead: { name: 'Lead', roles: ['essex:safeguarding'] },
  other: { name: 'Other', roles: ['portsmouth:safeguarding'] },
};

let service: StaffService;
beforeEach(async () => {
  service = await startStaff({ accounts });
});
afterEach(() => service.stop());

const signedIn = async (account = 'lead', path = '/staff/essex/unread') =>
  (await new StaffVisitor(service.address).open(path)).logInAs(account);
const ago = (hours: number) => new Date(service.clock.now - hours * HOUR).toISOString();
/** Somebody gave this answer so many hours ago. */
const said = (text: string, hours: number, change: Partial<Response> = {}) =>
  service.store.responses.save(
    aResponse({ version: 0, answers: { improve: words(text, [], { at: ago(hours) }) }, ...change }),
  );
const reading = async ({ id }: Response) =>
  (await service.store.readings.latest({ authority: 'E10000012', round: '2026-autumn' })).get(id);

describe('answers that nobody has read', () => {
  test('are shown oldest first, of every round, those overdue marked, with what must be known beside them', async () => {
    await said('second', 10);
    await said('first', 80);
    await said('elsewhere', 90, { authority: portsmouth.code });
    await said('simulated', 90, { round: 'sample' });
    const { text } = await signedIn();
    expect(text).toMatch(/OVERDUE parent or carer .* first .* parent or carer .* second/u);
    expect(text).toContain('People whose answers nobody has read: 2. Overdue: 1.');
    expect(text).not.toMatch(/elsewhere|simulated/u);
    expect(text).toContain('A person must read each answer within 72 hours.');
    expect(text).toMatch(/How many concerns the computer misses was not measured yet|Measured on/u);
  });

  test('have their language, so that they are read aloud as what they are', async () => {
    const answers = { improve: { ...words('szybciej', [], { at: ago(1) }), language: 'pl' } };
    await service.store.responses.save(aResponse({ version: 0, answers }));
    expect((await signedIn()).html).toContain('<blockquote lang="pl" dir="auto">szybciej</blockquote>');
  });

  test('are read by a button, once and by name, and no address or log holds the words', async () => {
    const response = await said('canarywords', 10);
    const person = await signedIn();
    await person.send('/unread');
    expect(person.text).toContain('Written down: Lead has read these answers.');
    expect(person.text).toContain('Somebody has read every answer.');
    expect(await reading(response)).toMatchObject({ by: 'Lead', at: new Date(service.clock.now).toISOString() });
    expect(`${person.url}${service.log.join('')}`).not.toContain('canarywords');
  });

  test('stay unread when they were given after the page was shown', async () => {
    const response = await said('early words', 10);
    const person = await signedIn();
    const answers = { ...response.answers, 'difference-child': words('late words', [], { at: ago(-0.1) }) };
    await service.store.responses.save({ ...response, answers });
    service.clock.now += HOUR / 5;
    await person.send('/unread');
    expect(person.text).toContain('late words');
    expect(person.text).not.toContain('early words');
  });

  test('are shown in pages of 25', async () => {
    for (let number = 1; number <= 30; number++) await said(`words${number}.`, 100 - number);
    const person = await signedIn();
    expect(person.text).toContain('words25.');
    expect(person.text).not.toContain('words26.');
    await person.open('/staff/essex/unread?page=2');
    expect(person.text).toMatch(/words26\..*words30\..*Page 2 of 2/u);
    await person.send('/unread');
    expect(person.url).toContain('page=2');
    for (const page of ['0', '-1', '99', 'x', '1e9'])
      expect((await person.open(`/staff/essex/unread?page=${page}`)).status).toBe(200);
  });

  test('are neither seen nor read by somebody of another authority', async () => {
    const response = await said('canarywords', 10);
    const lead = await signedIn();
    const { fields } = lead.formTo('/unread');
    const other = await signedIn('other');
    expect([other.status, other.html.includes('canarywords')]).toEqual([403, false]);
    const { formToken } = other.form.fields;
    for (const slug of ['essex', 'portsmouth'])
      await other.go(`${service.address}/staff/${slug}/unread`, { ...fields, formToken: formToken! });
    expect(await reading(response)).toBeUndefined();
  });

  test.each([
    ['a time to come', { shown: '2999-01-01T00:00:00.000Z' }],
    ['no time', { shown: 'soon' }],
    ['a round that there is not', { round: 'never' }],
    ['no id', { response: '../../x' }],
  ])('are not read by a form with %s', async (_, change) => {
    const response = await said('words', 10);
    const person = await signedIn();
    await person.send('/unread', change);
    expect([person.status, person.text]).toEqual([403, expect.stringContaining('Nothing was changed')]);
    expect(await reading(response)).toBeUndefined();
  });
});
