import { parse } from 'csv-parse/sync';
import { reportCsv } from '../../reports/formats/reportCsv.ts';
import { reportJson } from '../../reports/formats/reportJson.ts';
import { figureOf } from '../../reports/figure.ts';
import { buildReport } from '../../reports/report.ts';
import { summaries } from '../../reports/summary.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';
import { openMemory } from '../../store/memory.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { aChild, anAuthority, aParent, streamed, times } from '../support/responses.ts';

const essex = anAuthority();

async function reportOf(...responses: Response[]) {
  const people = summaries(streamed(responses), { survey: familyViews, authorities: [essex] });
  const counting = { store: openMemory().responses, rule: smallNumbers.study, now: new Date('2026-11-20T12:00:00Z') };
  return buildReport(await figureOf([{ authority: essex, round: '2026-autumn' }], people, counting));
}

const people = [
  ...times(6, () => aParent({ difference: ['safer'] })),
  ...times(5, () => aParent({ difference: ['calmer', 'happier'] })),
  ...times(4, () => aParent({ difference: ['worse'] })),
  ...times(5, () => aChild({ improve: ['reliability'] })),
];

test('CSV has one row a table, column and view: those with a rank, those that are hidden, those nobody gave', async () => {
  const rows = parse<Record<string, string>>(reportCsv(await reportOf(...people)), { bom: true, columns: true });
  const all = { authority: 'E10000012', round: '2026-autumn', small_numbers: 'study', frame_version: 'larc-1' };
  const parents = rows.filter(({ table, column }) => table === 'outcomes' && column === 'parent');
  expect(parents[0]).toEqual({
    ...{ ...all, table: 'outcomes', column: 'parent', rank: '1', code: 'safer', label: 'Feel safer', people: '6' },
    ...{ answered: '15', coder_version: 'rules-1', share: '0.4', rank_best: '1', rank_worst: '3' },
  });
  expect(parents.map(({ rank, code, people: count }) => `${rank} ${code} ${count}`).slice(0, 4)).toEqual([
    '1 safer 6',
    '2 happier 5',
    '2 calmer 5',
    ' confidence 0',
  ]);
  const worse = rows.find(({ column, code }) => column === 'parent' && code === 'worse');
  expect(worse).toMatchObject({ rank: '', people: '[c]', share: '' });
});

test('CSV of an empty round holds zeros', async () => {
  const rows = parse<Record<string, string>>(reportCsv(await reportOf()), { bom: true, columns: true });
  expect(new Set(rows.map(({ people: count, answered }) => `${count} of ${answered}`))).toEqual(new Set(['0 of 0']));
});

test('JSON says what it counts and with which versions', async () => {
  const { tables, ...about } = JSON.parse(reportJson(await reportOf(...people))) as Awaited<
    ReturnType<typeof reportOf>
  >;
  expect(about).toEqual({
    authorities: [{ code: 'E10000012', name: 'Essex', round: '2026-autumn' }],
    simulated: false,
    smallNumbers: 'study',
    started: 20,
    erased: { asked: 0, expired: 0 },
    earlierCodes: [],
    finished: 20,
    versions: { survey: ['family-views-1'], frame: ['larc-1'], coder: ['rules-1'] },
    generatedAt: '2026-11-20T12:00:00.000Z',
  });
  const { rows = [], ...column } = tables[0]?.columns[0] ?? {};
  expect(column).toEqual({ respondent: 'parent', heading: "Parents' views: 'impacts on my child'", answered: 15 });
  expect(rows.slice(0, 3)).toMatchObject([
    { rank: 1, code: 'safer', label: 'Feel safer', people: 6, share: 0.4 },
    { rank: 2, code: 'happier', label: 'Feel happier', people: 5 },
    { rank: 2, code: 'calmer', label: 'Calmer, more relaxed', people: 5 },
  ]);
});

test('no format says how many gave a view of four people', async () => {
  const report = await reportOf(...people);
  expect(reportCsv(report)).toMatch(/,worse,[^,]*,\[c\],/u);
  expect(reportJson(report)).toMatch(/"code": "worse",\s*"label": "[^"]*",\s*"people": "hidden"/u);
});
