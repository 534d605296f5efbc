import fc from 'fast-check';
import { nextSteps, type Step, type Told } from '../../../bot/alerts/nextSteps.ts';
import { UNRESOLVED_MS } from '../../../bot/alerts/tries.ts';
import type { Alert, AlertEvent } from '../../../store/alertStore.ts';
import { aContact, anAlert, recordOf, withContacts } from '../../support/alerts.ts';

const MINUTE = 60_000;
const start = Date.parse('2026-10-05T09:00:00.000Z');
const lead = aContact({ id: 'lead' });
const named = aContact({ id: 'named' });
const duty = aContact({ id: 'duty' });
const told: Told = {
  authority: withContacts([lead, named, duty]),
  leftOut: new Set(['named']),
  waysTo: ({ id }) => (id === 'duty' ? ['email', 'sms'] : ['email', 'webhook']),
};

type Happened = Omit<AlertEvent, 'alert' | 'number'>;
type Outcome = 'sent' | 'failed' | 'crashed' | 'slow';

/** What happens in one go: time passes, tries end in some way, somebody may open the alert. */
const course = fc.array(
  fc.record({
    wait: fc.oneof(fc.integer({ min: 0, max: 3 * MINUTE }), fc.integer({ min: 0, max: 90 * MINUTE })),
    outcomes: fc.array(fc.constantFrom<Outcome>('sent', 'failed', 'crashed', 'slow'), { minLength: 6, maxLength: 6 }),
    opens: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);

interface Try {
  step: Step;
  outcome: Outcome;
  began: number;
  ended: number;
}

/** Plays a course with a clock of its own: what was tried, and the trail it left. */
function play(alert: Alert, moves: typeof course extends fc.Arbitrary<infer T> ? T : never) {
  const events: Happened[] = [];
  const tries: Try[] = [];
  const late: { at: number; event: Happened }[] = [];
  let now = start;
  for (const { wait, outcomes, opens } of moves) {
    now += wait;
    for (const { at, event } of late.splice(0))
      events.push({ ...event, at: new Date(Math.min(at, now)).toISOString() });
    const due = nextSteps(recordOf(alert, events), told).filter((step) => step.due <= now);
    due.forEach((step, index) => {
      const at = new Date(now).toISOString();
      const event = { to: step.to, way: step.way, at };
      const outcome = outcomes[index % outcomes.length]!;
      events.push({ ...event, what: 'sending' });
      tries.push({ step, outcome, began: now, ended: outcome === 'slow' ? now + MINUTE : now });
      if (outcome === 'sent' || outcome === 'failed') events.push({ ...event, what: outcome });
      if (outcome === 'slow') late.push({ at: now + MINUTE, event: { ...event, what: 'sent' } });
    });
    if (opens) events.push({ what: 'opened', at: new Date(now).toISOString(), by: 'A lead' });
  }
  return { events, tries, now };
}

let alert: Alert;
beforeAll(async () => void (alert = await anAlert()));

test('an alert always has a next step, within a day and a deadline, until somebody has dealt with it', () => {
  fc.assert(
    fc.property(course, fc.boolean(), (moves, urgent) => {
      const { events, now } = play({ ...alert, urgent }, moves);
      const steps = nextSteps(recordOf({ ...alert, urgent }, events), told);
      expect(new Set(steps.map(({ to, way }) => `${to} ${way}`)).size).toBe(4);
      const day = 24 * 60 * MINUTE;
      expect(steps[0]!.due).toBeLessThanOrEqual(now + 2 * day);
      for (const what of ['acknowledged', 'downgraded'] as const)
        expect(nextSteps(recordOf(alert, [...events, { what, at: new Date(now).toISOString() }]), told)).toEqual([]);
    }),
  );
});

test('nobody is told who is left out', () => {
  fc.assert(
    fc.property(course, (moves) => {
      const contacts = play(alert, moves).tries.map(({ step }) => step.contact.id);
      expect(contacts).not.toContain('named');
    }),
  );
});

test('a contact is told by one way once at a time, and not again before the last try ended or is given up', () => {
  fc.assert(
    fc.property(course, (moves) => {
      const ways = Map.groupBy(play(alert, moves).tries, ({ step }) => `${step.to} ${step.way}`);
      const tooSoon = [...ways.values()].flatMap((tried) =>
        tried.filter(({ began }, index) => index > 0 && began < earliestAfter(tried[index - 1]!)),
      );
      expect(tooSoon).toEqual([]);
    }),
  );
});

/** A try whose end came later was under way for a minute; one that never ended is given up. */
function earliestAfter({ began, ended, outcome }: Try): number {
  return outcome === 'crashed' ? began + UNRESOLVED_MS : ended + MINUTE;
}

test('failing for ever, it is tried at least every 15 minutes', () => {
  const events: Happened[] = [];
  let now = start;
  const began: number[] = [];
  for (let count = 0; count < 500; count++) {
    const [step] = nextSteps(recordOf(alert, events), {
      ...told,
      waysTo: ({ id }) => (id === 'lead' ? ['email'] : []),
    });
    now = Math.max(now, step!.due);
    began.push(now);
    const event = { to: step!.to, way: step!.way, at: new Date(now).toISOString() };
    events.push({ ...event, what: 'sending' }, { ...event, what: 'failed', detail: 'ECONNREFUSED' });
  }
  const waits = began.slice(1).map((each, index) => each - began[index]!);
  expect(waits.slice(0, 5)).toEqual([1, 2, 4, 8, 15].map((count) => count * MINUTE));
  expect(new Set(waits.slice(4))).toEqual(new Set([15 * MINUTE]));
});
