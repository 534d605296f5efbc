/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { AlertEvent, AlertStore } from '../../store/alertStore.ts';
import { anAlert, anEvent } from './anAlert.ts';

/** What every AlertStore promises of adding, finding and listing alerts; `alerts` is empty at the start of each test. */
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
}

/** Of all that are listed. */
export async function ids(alerts: AlertStore, filter: { waiting: boolean }): Promise<string[]> {
  const listed: string[] = [];
  for await (const { alert } of alerts.list(filter)) listed.push(alert.id);
  return listed;
}
