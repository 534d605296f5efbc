/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import { ConflictError } from '../../store/responseStore.ts';
import type { Store } from '../../store/store.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { anAlert, anEvent } from './anAlert.ts';

/** What every store promises of a response saved with an alert; it is empty at the start of each test. */
export function saveWithAlertContract(store: () => Store): void {
  const listed = async () => {
    const found = [];
    for await (const response of store().responses.list(ada)) found.push(response);
    return found;
  };

  describe('a save with an alert', () => {
    it('keeps both', async () => {
      const saved = await store().responses.save(adasResponse(), anAlert());

      expect(await store().responses.find(ada)).toEqual(saved);
      expect(await store().alerts.find('a1')).toEqual({ alert: anAlert(), events: [] });
      expect(await listed()).toEqual([saved]);
    });

    it('keeps neither in a conflict', async () => {
      const saved = await store().responses.save(adasResponse());

      await expect(store().responses.save(adasResponse(), anAlert())).rejects.toThrow(ConflictError);
      expect(await store().alerts.find('a1')).toBeUndefined();
      expect(await listed()).toEqual([saved]);
    });

    it('leaves an alert as it is that is there already', async () => {
      const saved = await store().responses.save(adasResponse(), anAlert());
      await store().alerts.record(anEvent(1));
      await store().responses.save(saved, anAlert({ urgent: false }));

      expect(await store().alerts.find('a1')).toEqual({ alert: anAlert(), events: [anEvent(1)] });
      expect((await store().responses.find(ada))?.version).toBe(2);
    });

    it('keeps of many at the same moment the alert of the one that won', async () => {
      const alerts = ['a1', 'a2', 'a3'].map((id) => anAlert({ id }));
      const saves = await Promise.allSettled(alerts.map((alert) => store().responses.save(adasResponse(), alert)));

      const won = saves.findIndex(({ status }) => status === 'fulfilled');
      const kept = [];
      for await (const { alert } of store().alerts.list({ waiting: true })) kept.push(alert);
      expect(kept).toEqual([alerts[won]]);
    });

    it('keeps the alert when the response is erased', async () => {
      await store().responses.save(adasResponse(), anAlert());
      await store().responses.erase(ada, 'asked');

      expect((await store().alerts.find('a1'))?.alert).toEqual(anAlert());
    });
  });
}
