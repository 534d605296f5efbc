/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { AlertEvent, AlertStore } from '../../store/alertStore.ts';
import { ConflictError } from '../../store/responseStore.ts';
import { ada } from './adasResponse.ts';
import { ids } from './alertsContract.ts';
import { anAlert, anEvent } from './anAlert.ts';

/** What every AlertStore promises of removing handled alerts; `alerts` is empty at the start of each test. */
export function handledContract(alerts: () => AlertStore): void {
  describe('removing handled alerts', () => {
    const removed = { authority: ada.authority, before: '2026-10-10T00:00:00.000Z' };

    it.each<[which: string, given: Parameters<typeof anAlert>[0], trail: Partial<AlertEvent>[], goes: boolean]>([
      ['was acknowledged', {}, [{ what: 'acknowledged' }], true],
      ['was downgraded', {}, [{}, { what: 'downgraded', detail: 'a film' }, {}], true],
      ['was only opened', {}, [{}], false],
      ['was acknowledged on that day', {}, [{ what: 'acknowledged', at: removed.before }], false],
      ['was said on that day, and acknowledged before', { at: removed.before }, [{ what: 'acknowledged' }], true],
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

    it.each<[which: string, given: Parameters<typeof anAlert>[0], trail: Partial<AlertEvent>[], goes: boolean]>([
      ['is of none', { authority: undefined }, [{ what: 'acknowledged' }], true],
      ['is of none and waits', { authority: undefined }, [{}], false],
      ['was placed', { authority: undefined }, [placed(ada.authority), { what: 'acknowledged' }], false],
      ['is of an authority', {}, [{ what: 'acknowledged' }], false],
    ])('where no authority is known, one that %s', async (_, given, trail, goes) => {
      await alerts().add(anAlert(given));
      for (const [index, event] of trail.entries()) await alerts().record(anEvent(index + 1, event));

      expect(await alerts().removeHandled({ ...removed, authority: undefined })).toBe(goes ? 1 : 0);
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
