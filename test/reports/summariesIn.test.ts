import { summariesIn, summariserOf } from '../../reports/summariesIn.ts';
import { summaries } from '../../reports/summary.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { familyViews } from '../../survey/survey.ts';
import { aChild, anAuthority, aParent, chose, confirmed, streamed } from '../support/responses.ts';
import { emptyDirectory } from '../store/emptyDirectory.ts';

const essex = anAuthority();
const kent = anAuthority({ code: 'E10000016', slug: 'kent', name: 'Kent', localities: [] });
const selection = [essex, kent].map((authority) => ({ authority, round: '2026-autumn' }));

const people = [
  aParent({ difference: ['safer'], improve: ['reliability'] }, { answers: confirmed('improve', ['reliability']) }),
  aChild({ difference: [] }, { status: 'open', authority: kent.code, answers: { 'key-group': chose('autism') } }),
  aParent({ difference: ['calmer'] }, { answers: { consent: chose('no') } }),
];

let store: Store;
beforeEach(async () => {
  store = openSqlite({ directory: emptyDirectory() });
  for (const response of people) await store.responses.save({ ...response, version: 0 });
});
afterEach(() => store.close());

const read = () => Array.fromAsync(summariesIn(selection, store.responses, familyViews));

test('summaries from the store are those of the responses, without anybody who took back their consent', async () => {
  const context = { survey: familyViews, authorities: [essex, kent] };
  const expected = JSON.parse(JSON.stringify(await Array.fromAsync(summaries(streamed(people), context)))) as unknown;

  expect(expected).toHaveLength(2);
  expect(await read()).toEqual(expected);
  expect(await read()).toEqual(expected);
});

test('they are made anew when the authority begins to ask for areas, and not when it only changes names', () => {
  const basis = (localities: { id: string; name: string }[]) =>
    summariserOf(familyViews, anAuthority({ localities })).basis;
  expect(basis([])).not.toBe(basis([{ id: 'mid', name: 'Mid Essex' }]));
  expect(basis([{ id: 'mid', name: 'Mid' }])).toBe(basis([{ id: 'mid', name: 'Mid Essex' }]));
});

test('they are made anew with another survey', () => {
  const basis = (version: string) => summariserOf({ ...familyViews, version }, essex).basis;
  expect(basis('family-views-2')).not.toBe(basis('family-views-3'));
});
