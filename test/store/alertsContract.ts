/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import fc from 'fast-check';
import type { AlertEvent, AlertStore } from '../../store/alertStore.ts';
import { ConflictError } from '../../store/responseStore.ts';
import { ada } from './adasResponse.ts';
import { anAlert, anEvent } from './anAlert.ts';

/** What every AlertStore promises of alerts and their trails; `alerts` is empty at the start of each test. */
export function alertsContract(alerts: () => AlertStore): void {
  describe('an alert', () => {
    it('is not found before it was added', async () => {
      expect(await alerts().find('a1')).toBeUndefined();
    });

    it('is found as it was added, with nothing done about it', async () => {
      expect(await alerts().add(anAlert())).toBe(true);

      expect(await alerts().find('a1')).toEqual({ alert: anAlert(), events: [] });
    });

    it('without authority, round and response is found so', async () => {
      const { authority, round, responseId, kind, ...rest } = anAlert();
      await alerts().add(rest);

      expect((await alerts().find('a1'))?.alert).toEqual(rest);
      expect([authority, round, responseId, kind]).not.toContain(undefined);
    });

    it('is not changed by another of the same id', async () => {
      await alerts().add(anAlert());
      await alerts().record(anEvent(1));

      expect(await alerts().add(anAlert({ urgent: false }))).toBe(false);
      expect(await alerts().find('a1')).toEqual({ alert: anAlert(), events: [anEvent(1)] });
    });

    it('is added once by many at the same moment', async () => {
      const added = await Promise.all(Array.from({ length: 5 }, () => alerts().add(anAlert())));

      expect(added.filter(Boolean)).toHaveLength(1);
    });

    it('does not change when the caller changes what it added or found', async () => {
      const alert = anAlert();
      await alerts().add(alert);
      await alerts().record(anEvent(1));
      alert.urgent = false;
      const found = await alerts().find('a1');
      found!.alert.locale = 'pl';
      found!.events[0]!.by = 'somebody else';

      expect(await alerts().find('a1')).toEqual({ alert: anAlert(), events: [anEvent(1)] });
    });
  });

  describe('the trail of an alert', () => {
    it('has each event as it was recorded, in order', async () => {
      await alerts().add(anAlert());
      const events = [
        anEvent(1, { what: 'sending', by: undefined, way: 'email', to: 'essex/lead' }),
        anEvent(2, { what: 'failed', by: undefined, way: 'email', to: 'essex/lead', detail: '421 try again' }),
        ...Array.from({ length: 9 }, (_, index) => anEvent(index + 3)),
        anEvent(12, { what: 'acknowledged' }),
      ].map((event) => JSON.parse(JSON.stringify(event)) as AlertEvent);
      for (const event of events) await alerts().record(event);

      expect((await alerts().find('a1'))?.events).toEqual(events);
    });

    it.each([-1, 0, 1, 2, 4])('refuses event %i when there are two, and stays as it is', async (number) => {
      await alerts().add(anAlert());
      await alerts().record(anEvent(1));
      await alerts().record(anEvent(2));

      await expect(alerts().record(anEvent(number, { what: 'downgraded' }))).rejects.toThrow(ConflictError);
      expect((await alerts().find('a1'))?.events).toEqual([anEvent(1), anEvent(2)]);
    });

    it('refuses an event of an alert that is not there', async () => {
      await expect(alerts().record(anEvent(1))).rejects.toThrow(ConflictError);
      expect(await alerts().find('a1')).toBeUndefined();
    });

    it('takes of each number one event, whoever else writes at the same moment', async () => {
      let tried = 0;
      const what = fc.constantFrom<AlertEvent['what'][]>('opened', 'sending', 'placed', 'acknowledged');
      const atOnce = fc.array(fc.array(what, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
      const property = fc.asyncProperty(atOnce, async (moments) => {
        const alert = `tried-${++tried}`;
        await alerts().add(anAlert({ id: alert }));
        const won: AlertEvent[] = [];
        for (const [index, writers] of moments.entries()) {
          const events = writers.map((each, by) => anEvent(index + 1, { alert, what: each, by: `writer ${by}` }));
          const outcomes = await Promise.all(events.map((event) => nameOfError(alerts().record(event))));
          expect(outcomes.toSorted()).toEqual([...Array<string>(writers.length - 1).fill('ConflictError'), 'none']);
          won.push(events[outcomes.indexOf('none')]!);
        }
        expect((await alerts().find(alert))?.events).toEqual(won);
      });
      await fc.assert(property, { numRuns: 25 });
    });
  });

  describe('the list of alerts', () => {
    it('is empty when there are none', async () => {
      expect(await ids(alerts(), { waiting: false })).toEqual([]);
    });

    it('gives the oldest first, each with its trail', async () => {
      await alerts().add(anAlert({ id: 'a2', at: '2026-10-02T09:00:00.000Z', authority: 'E06000001' }));
      await alerts().add(anAlert({ id: 'a3', at: '2026-10-03T09:00:00.000Z' }));
      await alerts().add(anAlert());
      await alerts().record(anEvent(1, { alert: 'a3' }));

      const records = [];
      for await (const record of alerts().list({ waiting: true })) records.push(record);
      expect(records.map(({ alert, events }) => [alert.id, events.length])).toEqual([
        ['a1', 0],
        ['a2', 0],
        ['a3', 1],
      ]);
    });

    it.each<[what: AlertEvent['what'], waits: boolean]>([
      ['placed', true],
      ['sending', true],
      ['sent', true],
      ['failed', true],
      ['opened', true],
      ['acknowledged', false],
      ['downgraded', false],
    ])('after %s counts the alert among the waiting: %p', async (what, waits) => {
      await alerts().add(anAlert());
      await alerts().record(anEvent(1, { what }));
      await alerts().record(anEvent(2));

      expect(await ids(alerts(), { waiting: true })).toEqual(waits ? ['a1'] : []);
      expect(await ids(alerts(), { waiting: false })).toEqual(['a1']);
    });

    it('gives each of many once, while their trails grow', async () => {
      const added = Array.from({ length: 205 }, (_, index) => `a${String(index).padStart(3, '0')}`);
      await Promise.all(added.map((id) => alerts().add(anAlert({ id }))));
      const listed: string[] = [];

      for await (const { alert } of alerts().list({ waiting: true })) {
        listed.push(alert.id);
        await alerts().record(anEvent(1, { alert: alert.id, what: 'sent' }));
      }

      expect(listed.toSorted()).toEqual(added);
    });
  });

  describe('removing handled alerts', () => {
    const removed = { authority: ada.authority, before: '2026-10-10T00:00:00.000Z' };

    it.each<[which: string, given: Parameters<typeof anAlert>[0], trail: Partial<AlertEvent>[], goes: boolean]>([
      ['was acknowledged', {}, [{ what: 'acknowledged' }], true],
      ['was downgraded', {}, [{}, { what: 'downgraded', detail: 'a film' }, {}], true],
      ['was only opened', {}, [{}], false],
      ['is of that day', { at: removed.before }, [{ what: 'acknowledged' }], false],
      ['is of another authority', { authority: 'E06000001' }, [{ what: 'acknowledged' }], false],
      ['is of none', { authority: undefined }, [{ what: 'acknowledged' }], false],
      ['was placed there', { authority: undefined }, [placed(ada.authority), { what: 'acknowledged' }], true],
      ['was placed elsewhere', {}, [placed('E06000001'), { what: 'acknowledged' }], false],
      ['was placed elsewhere first', {}, [placed('E06000001'), placed(ada.authority), { what: 'downgraded' }], true],
    ])('one that %s', async (_, given, trail, goes) => {
      await alerts().add(anAlert(given));
      for (const [index, event] of trail.entries()) await alerts().record(anEvent(index + 1, event));

      expect(await alerts().removeHandled(removed)).toBe(goes ? 1 : 0);
      expect(await ids(alerts(), { waiting: false })).toEqual(goes ? [] : ['a1']);
    });

    it('takes its trail along, however long', async () => {
      await alerts().add(anAlert());
      const trail = Array.from({ length: 130 }, (_, index) => anEvent(index + 1));
      trail[60]!.what = 'acknowledged';
      for (const event of trail) await alerts().record(event);

      expect(await alerts().removeHandled(removed)).toBe(1);
      expect(await alerts().find('a1')).toBeUndefined();
      await expect(alerts().record(anEvent(131))).rejects.toThrow(ConflictError);
      expect(await alerts().add(anAlert())).toBe(true);
      await alerts().record(anEvent(1));
      expect(await alerts().find('a1')).toEqual({ alert: anAlert(), events: [anEvent(1)] });
    });
  });
}

function placed(authority: string): Partial<AlertEvent> {
  return { what: 'placed', detail: authority };
}

async function nameOfError(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: Error) => error.name,
  );
}

async function ids(alerts: AlertStore, filter: { waiting: boolean }): Promise<string[]> {
  const listed: string[] = [];
  for await (const { alert } of alerts.list(filter)) listed.push(alert.id);
  return listed;
}
