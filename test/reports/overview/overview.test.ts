import { figureOf } from '../../../reports/figure.ts';
import { summaries } from '../../../reports/summary.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { openMemory } from '../../../store/memory.ts';
import type { Response } from '../../../store/responseStore.ts';
import { familyViews } from '../../../survey/survey.ts';
import { aChild, anAuthority, aParent, aResponse, chose, confirmed, streamed } from '../../support/responses.ts';

const essex = anAuthority();
const selection = [{ authority: essex, round: '2026-autumn' }];

async function overviewOf(responses: Response[]) {
  const people = summaries(streamed(responses), { survey: familyViews, authorities: [essex] });
  const store = openMemory().responses;
  return (await figureOf(selection, people, { store, rule: smallNumbers.study, now: new Date() })).overview;
}

const times = <T>(number: number, make: (at: number) => T) => Array.from({ length: number }, (_, at) => make(at));
const on = (day: string, minutes = 5): Partial<Response> => ({
  createdAt: `${day}T09:00:00.000Z`,
  updatedAt: new Date(Date.parse(`${day}T09:00:00.000Z`) + minutes * 60_000).toISOString(),
});

test('people are counted by day and week and by language', async () => {
  const overview = await overviewOf([
    ...times(6, () => aParent({ difference: ['safer'] }, on('2026-10-05'))),
    ...times(7, () => aChild({ difference: ['safer'] }, { ...on('2026-10-11'), channel: 'sms', locale: 'pl' })),
    ...times(8, () => aParent({}, { ...on('2026-10-12'), answers: { 'key-group': chose('autism') } })),
  ]);
  expect(overview).toMatchObject({ started: 21, finished: 21, unfinished: 0 });
  expect(overview.by).toEqual({
    language: new Map([...Object.entries({ en: 14, pl: 7 })]),
    day: new Map([...Object.entries({ '2026-10-05': 6, '2026-10-11': 7, '2026-10-12': 8 })]),
    week: new Map([...Object.entries({ '2026-10-05': 13, '2026-10-12': 8 })]),
    'stands-at': new Map(),
  });
});

test('those who stopped are counted by the question they stand at', async () => {
  const overview = await overviewOf([
    ...times(9, () => aParent({})),
    ...times(5, () => aResponse({ status: 'open', answers: { respondent: undefined } })),
    ...times(6, () => aResponse({ status: 'stopped' })),
  ]);
  expect(overview).toMatchObject({ started: 20, finished: 9, unfinished: 11 });
  const [first, second] = [...overview.by['stands-at'].keys()];
  expect([first, second]).toEqual(['respondent', expect.not.stringMatching('respondent')]);
  expect([...overview.by['stands-at'].values()]).toEqual([5, 6]);
});

describe('the median of minutes', () => {
  test('is of parents, of children and of all who finished', async () => {
    const overview = await overviewOf([
      ...[1, 2, 4, 6, 200].map((minutes) => aParent({}, on('2026-10-05', minutes))),
      ...[10, 10, 12, 13, 14, 20].map((minutes) => aChild({}, on('2026-10-05', minutes))),
      aParent({}, { ...on('2026-10-05', 9999), status: 'open' }),
    ]);
    expect(overview.minutes).toEqual({ parent: 4, child: 13, all: 10 });
  });

  test('is of nobody where they are few', async () => {
    const overview = await overviewOf([
      ...times(4, (at) => aParent({}, on('2026-10-05', at))),
      ...times(3, () => aChild({}, on('2026-10-05', 9))),
    ]);
    expect(overview.minutes).toEqual({ all: 3 });
  });
});

describe('small numbers', () => {
  test('are hidden, and with them as many as it takes', async () => {
    const overview = await overviewOf([
      ...times(20, () => aParent({})),
      ...times(2, () => aParent({}, { locale: 'pl' })),
      ...times(9, () => aParent({}, { locale: 'ur', status: 'stopped' })),
    ]);
    expect(Object.fromEntries(overview.by.language)).toEqual({ en: 20, pl: 'hidden', ur: 'hidden' });
    expect(overview).toMatchObject({ started: 31, finished: 22, unfinished: 9 });
  });

  test('are not told by who finished', async () => {
    const overview = await overviewOf([
      ...times(10, () => aParent({})),
      ...times(2, () => aParent({}, { status: 'stopped' })),
    ]);
    expect([overview.started, overview.finished, overview.unfinished]).toEqual([12, 'hidden', 'hidden']);
  });

  test('of the tables are not told by how many take part', async () => {
    // The tables show five parents and hide one child: six people would tell of the one.
    const overview = await overviewOf([
      ...times(5, () => aParent({ difference: ['safer'] })),
      aChild({ difference: ['safer'] }),
    ]);
    expect(overview).toMatchObject({ started: 'hidden' });
    expect(overview.by.language.get('en')).toBe('hidden');
  });
});

test('answers are doubtful whose codes the coder is unsure of, until the person has looked through them', async () => {
  const unsure = aParent({ difference: ['safer'] });
  const answer = unsure.answers['difference-child'];
  if (answer?.kind !== 'text') throw new Error('Expected words');
  answer.coding.codes[0]!.confidence = 0.4;
  const looked = { ...unsure, answers: { ...unsure.answers, ...confirmed('difference', ['safer']) } };
  const sure = aParent({ difference: ['safer'] });
  expect((await overviewOf([...times(6, () => unsure), looked, sure])).unsure).toBe(6);
});
