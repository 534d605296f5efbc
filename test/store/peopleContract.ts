/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import { ConflictError, type Response } from '../../store/responseStore.ts';
import type { Store } from '../../store/store.ts';
import { ada, adasResponse } from './adasResponse.ts';

/** What every store promises of a response found by its reference, moved to another key or erased. */
export function peopleContract(store: () => Store): void {
  const { authority } = ada;
  const listed = async (filter = ada) => {
    const found: Response[] = [];
    for await (const response of store().responses.list(filter)) found.push(response);
    return found;
  };

  describe('a reference', () => {
    it('finds the response of its authority, in whatever round', async () => {
      await store().responses.save(adasResponse({ personKey: 'other', id: 'r0', referenceHash: 'cd' }));
      await store().responses.save(adasResponse({ personKey: 'without', id: 'r1' }));
      const saved = await store().responses.save(adasResponse({ round: '2027-spring', referenceHash: 'ab' }));

      expect(await store().responses.findByReference({ authority, referenceHash: 'ab' })).toEqual(saved);
    });

    it.each([
      ['another authority', { authority: 'E06000001', referenceHash: 'ab' }],
      ['another reference', { authority, referenceHash: 'cd' }],
      ['no reference', { authority, referenceHash: '' }],
    ])('finds nothing for %s', async (_, filter) => {
      await store().responses.save(adasResponse({ referenceHash: 'ab' }));

      expect(await store().responses.findByReference(filter)).toBeUndefined();
    });

    it('finds nothing once the response has another, or was erased', async () => {
      const first = await store().responses.save(adasResponse({ referenceHash: 'ab' }));
      await store().responses.save({ ...first, referenceHash: 'cd' });
      expect(await store().responses.findByReference({ authority, referenceHash: 'ab' })).toBeUndefined();

      await store().responses.erase(ada, 'asked');
      expect(await store().responses.findByReference({ authority, referenceHash: 'cd' })).toBeUndefined();
    });
  });

  describe('a response under another key', () => {
    const moved = { ...ada, personKey: 'new key' };

    it('is the same, found by the new key only', async () => {
      const saved = await store().responses.save(adasResponse({ referenceHash: 'ab' }));

      const rekeyed = await store().responses.rekey(saved, moved.personKey);

      expect(rekeyed).toEqual({ ...saved, personKey: moved.personKey, version: 2 });
      expect(await store().responses.find(moved)).toEqual(rekeyed);
      expect(await store().responses.find(ada)).toBeUndefined();
      expect(await store().responses.findByReference({ authority, referenceHash: 'ab' })).toEqual(rekeyed);
      expect(await listed()).toEqual([rekeyed]);
      expect((await store().responses.save(rekeyed)).version).toBe(3);
      expect(await store().responses.countErased(ada)).toEqual({ asked: 0, expired: 0 });
    });

    it('is refused when somebody else saved first', async () => {
      const first = await store().responses.save(adasResponse());
      const second = await store().responses.save(first);

      await expect(store().responses.rekey(first, moved.personKey)).rejects.toThrow(ConflictError);
      expect(await listed()).toEqual([second]);
    });

    it('is refused when the response is not there', async () => {
      await expect(store().responses.rekey(adasResponse({ version: 1 }), 'new key')).rejects.toThrow(ConflictError);
      expect(await listed()).toEqual([]);
    });

    it('is refused when there is one under that key', async () => {
      const saved = await store().responses.save(adasResponse({ id: 'r1' }));
      const other = await store().responses.save(adasResponse({ ...moved, id: 'r2' }));

      await expect(store().responses.rekey(saved, moved.personKey)).rejects.toThrow(ConflictError);
      expect(await listed()).toEqual([saved, other]);
    });
  });

  describe('the count of erasures', () => {
    it('is of one round, by reason, and of what was there to erase', async () => {
      for (const personKey of ['p1', 'p2', 'p3']) {
        await store().responses.save(adasResponse({ personKey, id: personKey }));
        await store().responses.erase({ ...ada, personKey }, personKey === 'p3' ? 'expired' : 'asked');
      }
      await store().responses.erase(ada, 'asked');
      await store().responses.save(adasResponse({ round: '2027-spring' }));
      await store().responses.erase({ ...ada, round: '2027-spring' }, 'asked');

      expect(await store().responses.countErased(ada)).toEqual({ asked: 2, expired: 1 });
      expect(await listed()).toEqual([]);
    });

    it('is of one however many erase it at the same moment', async () => {
      await store().responses.save(adasResponse());
      const erased = await Promise.all([1, 2, 3].map(() => store().responses.erase(ada, 'asked')));

      expect(erased.filter(Boolean)).toHaveLength(1);
      expect(await store().responses.countErased(ada)).toEqual({ asked: 1, expired: 0 });
    });
  });
}
