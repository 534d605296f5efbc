import { expiryOf } from '../../dialogs/expiry.ts';
import { anAuthority, aResponse, chose } from '../support/responses.ts';
import { Service } from './person.ts';
import { parentSteps, walkTo } from './walk.ts';

const retention = { responsesMonths: 12, unfinishedDays: 90, alertsMonths: 24 };
const createdAt = '2026-03-31T08:00:00.000Z';

describe('a response is kept', () => {
  test.each([
    [12, '2027-03-31T08:00:00.000Z'],
    [1, '2026-04-30T08:00:00.000Z'],
    [11, '2027-02-28T08:00:00.000Z'],
  ])('when finished for %d months after it was begun', (responsesMonths, until) => {
    const response = aResponse({ status: 'complete', createdAt });
    expect(expiryOf(response, { ...retention, responsesMonths })).toBe(until);
  });

  test.each(['open', 'stopped'] as const)('when %s for days after the last answer', (status) => {
    const late = { ...chose('mid'), at: '2026-04-10T08:00:00.000Z' };
    const consent = { ...chose('yes'), at: createdAt };
    const response = { ...aResponse({ status, createdAt }), answers: { locality: late, consent } };
    expect(expiryOf(response, { ...retention, unfinishedDays: 2 })).toBe('2026-04-12T08:00:00.000Z');
  });
});

test('each save works it out anew from the settings of the authority', async () => {
  const authorities = [anAuthority({ retention: { responsesMonths: 3, unfinishedDays: 5, alertsMonths: 1 } })];
  const service = new Service({ authorities });
  const person = await walkTo(service.person(), 'supports');
  service.pass(24 * 60);
  await person.tap('supports', ['camhs']);
  expect((await person.response())?.expiresAt).toBe('2026-11-08T10:00:00.000Z');
  await walkTo(person, undefined, parentSteps);
  expect((await person.response())?.expiresAt).toBe('2027-02-02T10:00:00.000Z');
});
