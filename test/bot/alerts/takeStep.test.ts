import pino from 'pino';
import { nextSteps, type Told } from '../../../bot/alerts/nextSteps.ts';
import { noticeOf } from '../../../bot/alerts/notice.ts';
import { takeStep } from '../../../bot/alerts/takeStep.ts';
import type { Way } from '../../../bot/alerts/ways/way.ts';
import { openMemory } from '../../../store/memory.ts';
import { anAlert } from '../../support/alerts.ts';
import { essex, portsmouth } from '../../support/authorities.ts';

const told: Told = { authority: essex, leftOut: new Set(), waysTo: () => ['email'] };

/** A step of an alert that is due, and what became of it when it was taken after `meanwhile`. */
async function take(meanwhile: { what: 'opened' | 'acknowledged' | 'placed'; detail?: string } | undefined) {
  const { alerts } = openMemory();
  const alert = await anAlert();
  await alerts.add(alert);
  const [step] = nextSteps((await alerts.find(alert.id))!, told);
  if (meanwhile) await alerts.record({ ...meanwhile, alert: alert.id, number: 1, at: alert.at, by: 'A lead' });
  const reached: string[] = [];
  const way: Way = {
    name: 'email',
    reaches: () => true,
    tell: (_, { id }) => (reached.push(id), Promise.resolve()),
  };
  const authorityFor = () => (meanwhile?.what === 'placed' ? portsmouth : essex);
  const now = () => Date.parse(alert.at);
  const parts = { alerts, way, told, authorityFor, now, log: pino({ level: 'silent' }) };
  await takeStep(alert.id, step!, {
    ...parts,
    noticeOf: (record, each) => noticeOf(record, each, { authorities: [essex], publicUrl: 'https://views.internal' }),
  });
  return reached;
}

test('a step is taken', async () => {
  expect(await take(undefined)).toEqual(['safeguarding-lead']);
});

test.each([{ what: 'opened' }, { what: 'acknowledged' }, { what: 'placed', detail: portsmouth.code }] as const)(
  'unless the alert was $what after it was looked at',
  async (meanwhile) => {
    expect(await take(meanwhile)).toEqual([]);
  },
);
