/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { Response, ResponseStore, Summariser } from '../../store/responseStore.ts';
import { chose } from '../support/responses.ts';
import { ada, adasResponse } from './adasResponse.ts';

interface Mark {
  id: string;
  version: number;
  by: string;
}

/** Says what it was made from, and by which basis; notes whom it was asked to summarise. */
export function marking(basis = 'b1'): Summariser<Mark> & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    basis,
    summarise: ({ id, version, answers }) => {
      asked.push(id);
      return answers['age-band'] ? undefined : { id, version, by: basis };
    },
  };
}

/** What every ResponseStore promises of summaries; `responses` is empty at the start of each test. */
export function summariesContract(responses: () => ResponseStore): void {
  const summaries = async (by = marking(), filter = ada) =>
    (await Array.fromAsync(responses().summaries(filter, by))).flat();
  const saved = (id: string, more: Partial<Response> = {}) =>
    responses().save(adasResponse({ personKey: `person-${id}`, id, ...more }));

  describe('summaries', () => {
    it('are of the responses of one authority and round', async () => {
      for (const id of ['03', '01', '02']) await saved(id);
      await saved('04', { round: '2027-spring' });
      await saved('05', { authority: 'E06000001' });

      const expected = ['01', '02', '03'].map((id) => ({ id, version: 1, by: 'b1' }));
      expect(await summaries()).toEqual(expected);
      expect(await summaries()).toEqual(expected);
    });

    it('leave out whom the summariser leaves out', async () => {
      await saved('01');
      await saved('02', { answers: { 'age-band': chose('11-13') } });

      expect((await summaries()).map(({ id }) => id)).toEqual(['01']);
      expect((await summaries()).map(({ id }) => id)).toEqual(['01']);
    });

    it.each([200, 450])('are of each of %i responses once', async (count) => {
      const ids = Array.from({ length: count }, (_, index) => String(index).padStart(5, '0'));
      await Promise.all(ids.map((id) => saved(id)));

      expect((await summaries()).map(({ id }) => id)).toEqual(ids);
      expect((await summaries()).map(({ id }) => id)).toEqual(ids);
    });

    it('follow a response that is saved, moved to another key, or erased', async () => {
      const [first, second] = [await saved('01'), await saved('02')];
      await summaries();
      await responses().save(first);
      await responses().rekey(second, 'another key');
      expect((await summaries()).map(({ version }) => version)).toEqual([2, 2]);

      await responses().erase(first, 'asked');
      expect((await summaries()).map(({ id }) => id)).toEqual(['02']);
    });

    it('are made anew when they would be others', async () => {
      await saved('01');
      await summaries(marking('b1'));

      expect(await summaries(marking('b2'))).toEqual([{ id: '01', version: 1, by: 'b2' }]);
      expect(await summaries(marking('b1'))).toEqual([{ id: '01', version: 1, by: 'b1' }]);
    });

    it('leave the response as it was', async () => {
      const response = await saved('01', { referenceHash: 'ab' });
      await summaries();

      expect(await responses().find(response)).toEqual(response);
      expect(await Array.fromAsync(responses().list(ada))).toEqual([response]);
      expect((await responses().save(response)).version).toBe(2);
    });

    it('end with the error of the summariser', async () => {
      await saved('01');
      const summarise = () => {
        throw new Error('Expected an authority, got none');
      };

      await expect(Array.fromAsync(responses().summaries(ada, { basis: 'b1', summarise }))).rejects.toThrow(
        'Expected an authority, got none',
      );
    });
  });
}

/** What stores promise that keep summaries; memory makes them each time. */
export function keptSummariesContract(responses: () => ResponseStore): void {
  const read = async (by: ReturnType<typeof marking>) => {
    await Array.fromAsync(responses().summaries(ada, by));
    return by.asked;
  };
  /** Something happens after the summaries were made and before they are kept. */
  const reading = async (happens: () => Promise<unknown>) => {
    for await (const page of responses().summaries(ada, marking())) {
      expect(page).toHaveLength(1);
      await happens();
    }
  };

  describe('summaries that are kept', () => {
    it('are made once, and again only of what has changed', async () => {
      const first = await responses().save(adasResponse({ personKey: 'p1', id: '01' }));
      const uncounted = { answers: { 'age-band': chose('11-13') } };
      await responses().save(adasResponse({ personKey: 'p2', id: '02', ...uncounted }));
      expect(await read(marking())).toEqual(['01', '02']);
      expect(await read(marking())).toEqual([]);

      await responses().save(first);
      expect(await read(marking())).toEqual(['01']);
      expect(await read(marking())).toEqual([]);
      expect(await read(marking('b2'))).toEqual(['01', '02']);
    });

    it('are never of an earlier version when it was saved while it was read', async () => {
      const first = await responses().save(adasResponse());
      await reading(() => responses().save(first));

      expect(await read(marking())).toEqual([first.id]);
    });

    it('are not kept of a response that was erased while it was read', async () => {
      await responses().save(adasResponse());
      await reading(() => responses().erase(ada, 'asked'));
      await responses().save(adasResponse());

      expect(await read(marking())).toHaveLength(1);
    });
  });
}
