/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import type { TextAnswer } from '../../survey/answer.ts';
import { ada, adasResponse } from './adasResponse.ts';

/** What every ResponseStore promises of its lists; `responses` is empty at the start of each test. */
export function listContract(responses: () => ResponseStore): void {
  describe('a list', () => {
    it('gives the responses of one authority and round in order of id', async () => {
      await saveAll(responses(), [
        adasResponse({ personKey: 'p3', id: '03' }),
        adasResponse({ personKey: 'p1', id: '01' }),
        adasResponse({ personKey: 'p2', id: '02' }),
        adasResponse({ personKey: 'p1', id: '04', round: '2027-spring' }),
        adasResponse({ personKey: 'p1', id: '05', authority: 'E06000001' }),
      ]);

      expect(await ids(responses())).toEqual(['01', '02', '03']);
      expect(await responses().count(ada)).toBe(3);
    });

    it('is empty for a round nobody took part in', async () => {
      expect(await ids(responses())).toEqual([]);
      expect(await responses().count(ada)).toBe(0);
    });

    it.each([199, 200, 201, 450])('gives each of %i responses once', async (count) => {
      const expected = await saveAll(responses(), many(count));

      expect(await ids(responses())).toEqual(expected);
    });

    it('gives each response once that is stored from its begin to its end, whatever is saved or erased meanwhile', async () => {
      const stored = await saveAll(responses(), many(450));
      const erased = adasResponse({ personKey: 'person-449', id: stored[449] });
      const listed: string[] = [];

      for await (const { id } of responses().list(ada)) {
        if (listed.push(id) !== 10) continue;
        await responses().erase(erased, 'asked');
        await saveAll(responses(), [
          adasResponse({ personKey: 'early', id: '00' }),
          adasResponse({ personKey: 'late', id: '99999' }),
        ]);
        await responses().save({ ...adasResponse({ personKey: 'person-300', id: stored[300] }), version: 1 });
      }

      const throughout = new Set(stored.slice(0, 449));
      expect(listed.filter((id) => throughout.has(id))).toEqual([...throughout]);
    });

    it('comes to its end, each response once, when every one is saved again as it is listed', async () => {
      const stored = await saveAll(responses(), many(201));
      const listed: string[] = [];

      for await (const response of responses().list(ada)) {
        listed.push(response.id);
        await responses().save({ ...response, answers: { improve: codedAgain } });
      }

      expect(listed).toEqual(stored);
      const { answers, version } = (await responses().find({ ...ada, personKey: 'person-200' }))!;
      expect([answers.improve, version]).toEqual([codedAgain, 2]);
    });

    it('may be left before its end', async () => {
      await saveAll(responses(), many(201));

      for await (const { id } of responses().list(ada)) if (id === '00100') break;

      expect(await responses().erase({ ...ada, personKey: 'person-100' }, 'asked')).toBe(true);
    });
  });
}

const coding = { codes: [], candidates: [], language: 'en', frame: 'larc-1', coder: 'cues-1' };
const recodings = [{ ...coding, coder: 'cues-2', at: '2027-01-05T09:00:00.000Z' }];
const codedAgain: TextAnswer = {
  ...{ kind: 'text', text: 'ring back', language: 'en', asked: 'What would help?', at: '2026-10-01T09:00:00.000Z' },
  ...{ coding, recodings },
};

function many(count: number): Response[] {
  return Array.from({ length: count }, (_, index) =>
    adasResponse({ personKey: `person-${index}`, id: String(index).padStart(5, '0') }),
  );
}

async function saveAll(store: ResponseStore, responses: Response[]): Promise<string[]> {
  const saved = await Promise.all(responses.map((response) => store.save(response)));
  return saved.map(({ id }) => id);
}

async function ids(store: ResponseStore): Promise<string[]> {
  const listed: string[] = [];
  for await (const { id } of store.list(ada)) listed.push(id);
  return listed;
}
