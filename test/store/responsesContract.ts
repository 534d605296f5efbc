/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import { ConflictError, type ResponseStore } from '../../store/responseStore.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { texts } from './texts.ts';

/** What every ResponseStore promises of finding, saving and erasing; `responses` is empty at the start of each test. */
export function responsesContract(responses: () => ResponseStore): void {
  describe('one response', () => {
    it('is not found before it was saved', async () => {
      expect(await responses().find(ada)).toBeUndefined();
    });

    it('is found as it was saved, with version 1', async () => {
      const saved = await responses().save(adasResponse());

      expect(saved).toEqual(adasResponse({ version: 1 }));
      expect(await responses().find(ada)).toEqual(saved);
    });

    it('is raised by one version with each save', async () => {
      const first = await responses().save(adasResponse());
      await responses().save({ ...first, locale: 'pl' });

      expect(await responses().find(ada)).toEqual(adasResponse({ locale: 'pl', version: 2 }));
    });

    it('does not change when the caller changes what it saved or found', async () => {
      const saved = await responses().save(adasResponse({ applied: ['m1'] }));
      saved.applied.push('m2');
      (await responses().find(ada))?.applied.push('m3');

      expect((await responses().find(ada))?.applied).toEqual(['m1']);
    });

    it.each(texts)('keeps %s as it was written', async (_, text) => {
      await responses().save(adasResponse({ answers: { difference: answer(text) } }));

      expect((await responses().find(ada))?.answers.difference).toEqual(answer(text));
    });

    it.each([
      ['authority', { ...ada, authority: 'E06000001' }],
      ['round', { ...ada, round: '2027-spring' }],
      ['person', { ...ada, personKey: 'b'.repeat(64) }],
    ])('is kept apart from that of another %s', async (_, other) => {
      await responses().save(adasResponse());
      await responses().save(adasResponse({ ...other, locale: 'ur' }));

      expect((await responses().find(ada))?.locale).toBe('en');
      expect((await responses().find(other))?.locale).toBe('ur');
    });
  });

  describe('a save in conflict', () => {
    it.each([
      ['is new, though one is stored', { version: 0 }],
      ['is older than the stored one', { version: 1 }],
      ['is newer than the stored one', { version: 3 }],
      ['has the version of the stored one and another id', { version: 2, id: '01J9ZK3V7Q8M5N4P2R6T0WXYZB' }],
    ])('%s: is refused and changes nothing', async (_, change) => {
      const stored = await responses().save(await responses().save(adasResponse()));

      await expect(responses().save(adasResponse({ ...change, locale: 'pl' }))).rejects.toThrow(ConflictError);
      expect(await responses().find(ada)).toEqual(stored);
    });

    it('has a version though none is stored: is refused', async () => {
      await expect(responses().save(adasResponse({ version: 1 }))).rejects.toThrow(ConflictError);
      expect(await responses().find(ada)).toBeUndefined();
    });

    it.each([0, 1])('lets exactly one of many saves of version %i at the same moment win', async (version) => {
      if (version === 1) await responses().save(adasResponse());
      const saves = ['en', 'pl', 'ur', 'cy', 'ro'].map((locale) => responses().save(adasResponse({ locale, version })));

      const outcomes = await Promise.allSettled(saves);

      const won = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(won).toHaveLength(1);
      expect(lost.map(({ reason }) => (reason as Error).name)).toEqual(Array(4).fill('ConflictError'));
      expect(await responses().find(ada)).toEqual(won[0]?.value);
    });

    it('does not disturb the saves of other people at the same moment', async () => {
      await responses().save(adasResponse());
      const others = ['b', 'c', 'd'].map((personKey) => adasResponse({ personKey, id: `id-${personKey}` }));

      await Promise.allSettled([responses().save(adasResponse()), ...others.map((other) => responses().save(other))]);

      const found = await Promise.all(others.map((other) => responses().find(other)));
      expect(found.map((response) => response?.id)).toEqual(['id-b', 'id-c', 'id-d']);
    });
  });

  describe('an erasure', () => {
    it('says whether there was something to erase', async () => {
      await responses().save(adasResponse());

      expect(await responses().erase(ada, 'asked')).toBe(true);
      expect(await responses().erase(ada, 'asked')).toBe(false);
      expect(await responses().find(ada)).toBeUndefined();
    });

    it('is not undone by a save of what was read before it', async () => {
      const before = await responses().save(adasResponse());
      await responses().erase(ada, 'asked');

      await expect(responses().save(before)).rejects.toThrow(ConflictError);
      expect(await responses().find(ada)).toBeUndefined();
    });

    it('is not undone by such a save when the person has begun again', async () => {
      const before = await responses().save(adasResponse({ locale: 'pl' }));
      await responses().erase(ada, 'asked');
      const anew = await responses().save(adasResponse({ id: '01J9ZK3V7Q8M5N4P2R6T0WXYZB' }));

      await expect(responses().save(before)).rejects.toThrow(ConflictError);
      expect(await responses().find(ada)).toEqual(anew);
    });
  });
}

function answer(text: string) {
  const coding = { codes: [], candidates: [], language: 'en', frame: 'larc-1', coder: 'none' };
  return { kind: 'text' as const, text, language: 'en', coding, asked: 'What difference?', at: '2026-10-01T09:00:00Z' };
}
