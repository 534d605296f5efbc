import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recodeRound, type RecodeParts } from '../../../bot/recode/recodeRound.ts';
import { openMemory } from '../../../store/memory.ts';
import type { Response, ResponseStore } from '../../../store/responseStore.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import type { Store } from '../../../store/store.ts';
import type { Coder } from '../../../survey/coding.ts';
import { latestCoding } from '../../../survey/review.ts';
import { familyViews } from '../../../survey/survey.ts';
import { aChild, aParent, aResponse, chose, corrected, skipped, streamed, words } from '../../support/responses.ts';

const place = { authority: 'E10000012', round: '2026-autumn' };
const now = new Date('2027-01-05T09:00:00Z');

/** Gives every answer the code `calmer`, and notes what it was asked. */
function newCoder(asked: string[] = []): Coder {
  return {
    version: 'cues-2',
    code(text, { topic, respondent, language }) {
      asked.push(`${topic} ${respondent} ${language}: ${text}`);
      const codes = [{ code: 'calmer', confidence: 0.9, evidence: text }];
      return { codes, candidates: [], language: 'en', frame: 'larc-1', coder: 'cues-2' };
    },
  };
}

describe.each<[name: string, open: () => Store]>([
  ['memory', () => openMemory()],
  ['sqlite', () => openSqlite({ directory: mkdtempSync(join(tmpdir(), 'family-views-recode-')) })],
])('coding a round again in %s', (_, open) => {
  let store: Store;
  beforeEach(() => (store = open()));
  afterEach(() => store.close());

  async function save(...responses: Response[]): Promise<Response[]> {
    return Promise.all(responses.map((response) => store.responses.save({ ...response, version: 0 })));
  }

  function recode(change: Partial<RecodeParts> = {}, responses = store.responses.list(place)) {
    const parts = { survey: familyViews, frame: 'larc-1', coder: newCoder(), now: () => now, keep: true, atOnce: 1 };
    return recodeRound(responses, { ...parts, store: store.responses, ...change });
  }

  const latest = async (response: Response, question = 'difference-child') => {
    const answer = (await store.responses.find(response))?.answers[question];
    return answer?.kind === 'text' ? latestCoding(answer).coder : undefined;
  };

  test('puts a coding beside the old one and changes nothing else', async () => {
    const review = { proposed: ['safer'], confirmed: ['safer'], added: ['home'], removed: [] };
    const [person] = await save(aParent({ difference: ['safer'] }, { answers: corrected('difference', review) }));
    await recode();
    const after = await store.responses.find(person!);
    const old = person!.answers['difference-child'];
    const recodings = [
      {
        codes: [{ code: 'calmer', confidence: 0.9, evidence: 'about safer' }],
        ...{ candidates: [], language: 'en', frame: 'larc-1', coder: 'cues-2', at: now.toISOString() },
      },
    ];
    expect(after).toEqual({
      ...person,
      version: 2,
      answers: { ...person!.answers, 'difference-child': { ...old, recodings } },
    });
  });

  test('gives the coder what a talk gives it', async () => {
    const asked: string[] = [];
    await save(
      aParent({ family: [] }, { answers: { improve: words('mniej pracowników', [], { language: 'pl' }) } }),
      aChild({ difference: [] }),
      aResponse({ answers: { 'difference-child': skipped() } }),
    );
    await recode({ coder: newCoder(asked) });
    expect(asked).toEqual([
      'difference parent en: about it',
      'improve parent pl: mniej pracowników',
      'difference child en: about it',
    ]);
  });

  test('counts what it did', async () => {
    await save(aParent({ difference: ['safer'], family: ['calmer'] }), aChild({ improve: [] }));
    expect(await recode()).toEqual({
      ...{ responses: 2, inUse: 0, answers: 3, unsure: 0, recoded: 3, changed: 2 },
      gained: new Map([['calmer', 2]]),
      lost: new Map([['safer', 1]]),
    });
  });

  test('leaves what it has coded before', async () => {
    const people = await save(aParent({ difference: ['safer'] }), aChild({ difference: ['safer'] }));
    await recode();
    const asked: string[] = [];
    expect(await recode({ coder: newCoder(asked) })).toMatchObject({ responses: 2, recoded: 0, answers: 2 });
    expect(asked).toEqual([]);
    expect((await store.responses.find(people[0]!))?.version).toBe(2);
  });

  test('goes on after a stop half way with the rest only', async () => {
    const people = await save(...['a', 'b', 'c'].map(() => aChild({ difference: ['safer'] })));
    const broken: RecodeParts['store'] = {
      find: (key) => store.responses.find(key),
      save: (response) =>
        response.personKey === people[1]!.personKey
          ? Promise.reject(new Error('stopped'))
          : store.responses.save(response),
    };
    await expect(recode({ store: broken })).rejects.toThrow('stopped');
    const asked: string[] = [];
    await recode({ coder: newCoder(asked) });
    expect(asked).toHaveLength(2);
    expect(await Promise.all(people.map((person) => latest(person)))).toEqual(['cues-2', 'cues-2', 'cues-2']);
  });

  test('keeps what somebody says between reading and writing, and codes that', async () => {
    const [listed] = await save(aChild({ difference: ['safer'] }));
    const said = { ...listed!.answers, improve: words('listen to me'), 'difference-child': words('I feel home') };
    await store.responses.save({ ...listed!, answers: said });
    await recode({}, streamed([listed!]));
    const after = (await store.responses.find(listed!))!;
    expect(after.answers['difference-child']).toMatchObject({ text: 'I feel home', recodings: [{ coder: 'cues-2' }] });
    expect(after.answers.improve).toMatchObject({ text: 'listen to me', recodings: [{ coder: 'cues-2' }] });
  });

  test('does not bring back what was erased meanwhile', async () => {
    const [listed] = await save(aChild({ difference: ['safer'] }));
    await store.responses.erase(listed!, 'asked');
    expect(await recode({}, streamed([listed!]))).toMatchObject({ responses: 1, answers: 0, recoded: 0 });
    expect(await store.responses.find(listed!)).toBeUndefined();
  });

  test('leaves people alone who may be talking, and says how many', async () => {
    const [talking, gone] = await save(
      aChild({ difference: ['safer'] }, { updatedAt: '2027-01-05T08:31:00Z' }),
      aChild({ difference: ['safer'] }, { updatedAt: '2027-01-05T08:29:00Z' }),
    );
    expect(await recode()).toMatchObject({ responses: 2, inUse: 1, recoded: 1 });
    expect([await latest(talking!), await latest(gone!)]).toEqual(['rules-1', 'cues-2']);
  });

  test('does not wait for simulated people', async () => {
    await save(aChild({ difference: ['safer'] }, { round: 'sample', updatedAt: now.toISOString() }));
    const sample = store.responses.list({ ...place, round: 'sample' });
    expect(await recode({}, sample)).toMatchObject({ inUse: 0, recoded: 1 });
  });

  test('leaves who took back their consent alone', async () => {
    const [left] = await save(aChild({ difference: ['safer'] }, { answers: { consent: chose('no') } }));
    await recode();
    expect(await store.responses.find(left!)).toEqual(left);
  });

  test('stores nothing in a trial, and counts the same', async () => {
    const people = await save(aParent({ difference: ['safer'] }), aChild({ difference: ['calmer'] }));
    expect(await recode({ keep: false })).toMatchObject({ recoded: 2, changed: 1 });
    expect(await Promise.all(people.map((person) => store.responses.find(person)))).toEqual(people);
  });

  test('codes each answer once when several are worked on side by side', async () => {
    const people = await save(...Array.from({ length: 25 }, () => aChild({ difference: ['safer'] })));
    const asked: string[] = [];
    expect(await recode({ coder: newCoder(asked), atOnce: 4 })).toMatchObject({ responses: 25, recoded: 25 });
    expect(asked).toHaveLength(25);
    expect(new Set(await Promise.all(people.map((person) => latest(person))))).toEqual(new Set(['cues-2']));
  });

  test('gives up on a response that somebody else keeps saving', async () => {
    const [listed] = await save(aChild({ difference: ['safer'] }));
    const busy: Pick<ResponseStore, 'find' | 'save'> = {
      find: (key) => store.responses.find(key),
      save: async (response) => {
        await store.responses.save((await store.responses.find(response))!);
        return store.responses.save(response);
      },
    };
    expect(await recode({ store: busy })).toMatchObject({ inUse: 1, recoded: 0 });
    expect(await latest(listed!)).toBe('rules-1');
  });
});
