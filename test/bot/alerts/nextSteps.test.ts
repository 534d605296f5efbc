import { nextSteps, type Told, type WayName } from '../../../bot/alerts/nextSteps.ts';
import type { Alert, AlertEvent } from '../../../store/alertStore.ts';
import { aContact, anAlert, recordOf, withContacts } from '../../support/alerts.ts';
import { essex, portsmouth } from '../../support/authorities.ts';

const start = Date.parse('2026-10-05T09:00:00.000Z');
const minutes = (count: number) => new Date(start + count * 60_000).toISOString();

const lead = aContact({ id: 'lead' });
const duty = aContact({ id: 'duty' });
const authority = withContacts([lead, duty]);
const told: Told = { authority, leftOut: new Set(), waysTo: () => ['email'] };

let urgent: Alert;
let other: Alert;
beforeAll(async () => {
  urgent = await anAlert({ urgent: true });
  other = await anAlert({ urgent: false });
});

type Happened = Omit<AlertEvent, 'alert' | 'number'>;
const sending = (minute: number, to = 'essex/lead', way: WayName = 'email'): Happened => ({
  what: 'sending',
  at: minutes(minute),
  to,
  way,
});
const sent = (minute: number, to?: string, way?: WayName): Happened[] => {
  const begun = sending(minute, to, way);
  return [begun, { ...begun, what: 'sent' }];
};
const failed = (minute: number, to?: string): Happened[] => {
  const begun = sending(minute, to);
  return [begun, { ...begun, what: 'failed', detail: 'ECONNREFUSED' }];
};

/** Who is told next, what and how many minutes after the alert. */
function steps(alert: Alert, events: Happened[] = [], change: Partial<Told> = {}) {
  const found = nextSteps(recordOf(alert, events), { ...told, ...change });
  return found.map(({ contact, way, event, due }) => [contact.id, way, event, (due - start) / 60_000]);
}

describe('of a new alert', () => {
  test('the first contact is told at once, the second after 15 minutes when it is urgent', () => {
    expect(steps(urgent)).toEqual([
      ['lead', 'email', 'raised', 0],
      ['duty', 'email', 'escalated', 15],
    ]);
  });

  test('and after 60 when it is not', () => {
    expect(steps(other)[1]).toEqual(['duty', 'email', 'escalated', 60]);
  });

  test('by every way there is', () => {
    expect(steps(urgent, [], { waysTo: () => ['email', 'sms'] }).slice(0, 2)).toEqual([
      ['lead', 'email', 'raised', 0],
      ['lead', 'sms', 'raised', 0],
    ]);
  });

  test('one who is left out is never told, and the next takes their turn', () => {
    expect(steps(urgent, [], { leftOut: new Set(['lead']) })).toEqual([['duty', 'email', 'raised', 0]]);
  });
});

describe('when the alert stays unopened', () => {
  test('those told are reminded an hour after the last one was, when it is urgent', () => {
    expect(steps(urgent, [...sent(0), ...sent(15, 'essex/duty')])).toEqual([
      ['lead', 'email', 'reminder', 75],
      ['duty', 'email', 'reminder', 75],
    ]);
  });

  test('and a day after when it is not', () => {
    const dues = steps(other, [...sent(0), ...sent(60, 'essex/duty')]).map(([, , , due]) => due);
    expect(dues).toEqual([60 + 24 * 60, 60 + 24 * 60]);
  });

  test('the next reminder counts from the last', () => {
    expect(steps(urgent, [...sent(0), ...sent(15, 'essex/duty'), ...sent(80)])[1]).toEqual([
      'lead',
      'email',
      'reminder',
      140,
    ]);
  });

  test('one mail after an outage is enough', () => {
    expect(steps(urgent, sent(24 * 60))[1]).toEqual(['lead', 'email', 'reminder', 25 * 60]);
  });
});

describe('a try that failed', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 15],
    [50, 15],
  ])('the time number %i comes again after %i minutes', (times, wait) => {
    const events = Array.from({ length: times }, () => failed(3)).flat();
    expect(steps(urgent, events)).toContainEqual(['lead', 'email', 'raised', 3 + wait]);
  });

  test('does not hold up the other contact', () => {
    expect(steps(urgent, failed(14.5))[0]).toEqual(['duty', 'email', 'escalated', 15]);
  });

  test('starts anew once it worked', () => {
    expect(steps(urgent, [...failed(0), ...failed(1), ...sent(4), ...failed(80)])[1]).toEqual([
      'lead',
      'email',
      'reminder',
      81,
    ]);
  });

  test('counts as failed after two minutes without a result', () => {
    expect(steps(urgent, [sending(5)])[0]).toEqual(['lead', 'email', 'raised', 7]);
  });
});

describe('an alert that was opened', () => {
  const opened = (minute: number): Happened => ({ what: 'opened', at: minutes(minute), by: 'A lead' });

  test('is left alone for as long as families are told it takes', () => {
    expect(steps(urgent, [...sent(0), opened(5)])).toEqual([
      ['duty', 'email', 'escalated', 65],
      ['lead', 'email', 'reminder', 75],
    ]);
  });

  test('once, however often it is looked at', () => {
    expect(steps(urgent, [opened(5), opened(50)])[0]).toEqual(['lead', 'email', 'raised', 65]);
  });

  test.each(['acknowledged', 'downgraded'] as const)('and %s has no next step', (what) => {
    expect(steps(urgent, [...sent(0), opened(5), { what, at: minutes(6), by: 'A lead' }])).toEqual([]);
  });
});

describe('an alert that is placed later', () => {
  const placed: Happened = { what: 'placed', at: minutes(30), detail: essex.code };

  test('gives the new authority its whole time, though contacts have the same ids', () => {
    const events = [...sent(0, `${portsmouth.slug}/lead`), { what: 'opened', at: minutes(20) } as const, placed];
    expect(steps(urgent, events)).toEqual([
      ['lead', 'email', 'raised', 30],
      ['duty', 'email', 'escalated', 45],
    ]);
  });
});
