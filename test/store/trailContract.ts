/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import fc from 'fast-check';
import type { AlertEvent, AlertStore } from '../../store/alertStore.ts';
import { ConflictError } from '../../store/responseStore.ts';
import { anAlert, anEvent } from './anAlert.ts';

/** What every AlertStore promises of an alert's audit trail; `alerts` is empty at the start of each test. */
export function trailContract(alerts: () => AlertStore): void {
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
}

async function nameOfError(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: Error) => error.name,
  );
}
