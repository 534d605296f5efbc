import { parse } from 'csv-parse/sync';
import { reportCsv } from '../../reports/formats/reportCsv.ts';
import { reportJson } from '../../reports/formats/reportJson.ts';
import { buildReport } from '../../reports/report.ts';
import { summaries } from '../../reports/summary.ts';
import { tally } from '../../reports/tally.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { aChild, anAuthority, aParent, streamed, times } from '../support/responses.ts';

const essex = anAuthority();

async function reportOf(...responses: Response[]) {
  const counts = await tally(summaries(streamed(responses), { survey: familyViews, authorities: [essex] }));
  return buildReport([{ authority: essex, round: '2026-autumn' }], counts, new Date('2026-11-20T12:00:00Z'));
}

const people = [
  ...times(6, () => aParent({ difference: ['safer'] })),
  ...times(5, () => aParent({ difference: ['calmer', 'happier'] })),
  ...times(4, () => aParent({ difference: ['worse'] })),
  ...times(5, () => aChild({ improve: ['reliability'] })),
];

test('CSV has one row a table, column and rank', async () => {
  expect(parse(reportCsv(await reportOf(...people)), { bom: true })).toEqual([
    [
      ...['authority', 'round', 'table', 'column', 'rank', 'code', 'label', 'people', 'answered'],
      ...['frame_version', 'coder_version'],
    ],
    ['E10000012', '2026-autumn', 'outcomes', 'parent', '1', 'safer', 'Feel safer', '6', '15', 'larc-1', 'rules-1'],
    ['E10000012', '2026-autumn', 'outcomes', 'parent', '2', 'happier', 'Feel happier', '5', '15', 'larc-1', 'rules-1'],
    [
      'E10000012',
      '2026-autumn',
      'outcomes',
      'parent',
      '2',
      'calmer',
      'Calmer, more relaxed',
      '5',
      '15',
      'larc-1',
      'rules-1',
    ],
    [
      'E10000012',
      '2026-autumn',
      'improve',
      'child',
      '1',
      'reliability',
      'Service reliability',
      '5',
      '5',
      'larc-1',
      'rules-1',
    ],
  ]);
});

test('CSV of an empty round is its header', async () => {
  expect(parse(reportCsv(await reportOf()), { bom: true })).toHaveLength(1);
});

test('JSON says what it counts and with which versions', async () => {
  const { tables, ...about } = JSON.parse(reportJson(await reportOf(...people))) as Awaited<
    ReturnType<typeof reportOf>
  >;
  expect(about).toEqual({
    authorities: [{ code: 'E10000012', name: 'Essex', round: '2026-autumn' }],
    simulated: false,
    started: 20,
    erased: { asked: 0, expired: 0 },
    earlierCodes: [],
    finished: 20,
    versions: { survey: ['family-views-1'], frame: ['larc-1'], coder: ['rules-1'] },
    generatedAt: '2026-11-20T12:00:00.000Z',
  });
  expect(tables[0]?.columns[0]).toEqual({
    respondent: 'parent',
    heading: "Parents' views: 'impacts on my child'",
    answered: 15,
    rows: [
      { rank: 1, code: 'safer', label: 'Feel safer', people: 6 },
      { rank: 2, code: 'happier', label: 'Feel happier', people: 5 },
      { rank: 2, code: 'calmer', label: 'Calmer, more relaxed', people: 5 },
    ],
  });
});

test('no format holds a view of four people', async () => {
  const report = await reportOf(...people);
  expect(reportCsv(report) + reportJson(report)).not.toContain('something got worse');
});
