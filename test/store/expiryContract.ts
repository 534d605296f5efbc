/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { Store } from '../../store/store.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { anAlert } from './anAlert.ts';
import type { OpenEmpty } from './contract.ts';

/** What a store promises that removes by itself what has expired (Cosmos DB's service does so for its own). */
export function expiryContract(open: OpenEmpty): void {
  describe('removing what has expired', () => {
    let time: number;
    let store: Store;
    beforeEach(async () => {
      time = Date.parse('2026-12-31T23:59:59.999Z');
      store = await open(() => time);
    });
    afterEach(() => store.close());

    const saveMany = (count: number, expiresAt: string) =>
      Promise.all(
        Array.from({ length: count }, (_, index) => {
          const personKey = `${expiresAt} ${index}`;
          return store.responses.save(adasResponse({ personKey, id: personKey, expiresAt }));
        }),
      );

    it('erases each response at its time and not before, and counts it', async () => {
      await saveMany(130, '2027-01-01T00:00:00.000Z');
      const kept = await saveMany(3, '2027-01-01T00:00:00.001Z');

      expect(await store.responses.removeExpired()).toBe(0);
      time += 1;
      expect(await store.responses.removeExpired()).toBe(130);
      expect(await store.responses.removeExpired()).toBe(0);

      const left = [];
      for await (const response of store.responses.list(ada)) left.push(response);
      expect(left).toEqual(kept);
      expect(await store.responses.countErased(ada)).toEqual({ asked: 0, expired: 130 });
    });

    it('takes the readings along and leaves the alerts', async () => {
      const { authority, round } = ada;
      const [response] = await saveMany(1, '2027-01-01T00:00:00.000Z');
      await store.responses.save(response!, anAlert({ responseId: response!.id }));
      const reading = { authority, round, responseId: response!.id, at: '2026-12-01T09:00:00.000Z', by: 'lead' };
      await store.readings.add(reading);
      time += 1;
      await store.responses.removeExpired();

      expect(await store.readings.latest(ada)).toEqual(new Map());
      expect((await store.alerts.find('a1'))?.alert.responseId).toBe(response!.id);
    });

    it('lets the person begin again', async () => {
      await store.responses.save(adasResponse({ expiresAt: '2027-01-01T00:00:00.000Z' }));
      time += 1;
      await store.responses.removeExpired();

      expect((await store.responses.save(adasResponse({ id: 'anew' }))).version).toBe(1);
    });
  });
}
