import { codeFrame } from '../../coding/codeFrame.ts';
import { publishFor } from '../../reports/report.ts';
import { summaries } from '../../reports/summary.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';
import { tableRows, type LongRow } from '../../reports/tableRows.ts';
import { tableVariables } from '../../reports/tableVariables.ts';
import { tally } from '../../reports/tally.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { aChild, anAuthority, aParent, chose, streamed } from '../support/responses.ts';

const authority = anAuthority();
const selection = [{ authority, round: '2026-autumn' }];

async function rowsOf(responses: Response[], rule = smallNumbers.study): Promise<LongRow[]> {
  const counts = await tally(summaries(streamed(responses), { survey: familyViews, authorities: [authority] }));
  return [...tableRows(publishFor(selection, counts, rule), selection)];
}

const inGroup = { answers: { 'key-group': chose('autism') } };
const responses = () => [
  ...Array.from({ length: 12 }, () => aParent({ difference: ['safer'] }, inGroup)),
  ...Array.from({ length: 3 }, () => aParent({ difference: ['calmer'] }, inGroup)),
  ...Array.from({ length: 6 }, () => aChild({ difference: ['happier'] })),
];

const find = (rows: LongRow[], wanted: Partial<LongRow>) =>
  rows.filter((row) => Object.entries(wanted).every(([name, value]) => row[name as keyof LongRow] === value));

test('a number that is shown stands with its rank, its share and the people behind it', async () => {
  const [row, ...more] = find(await rowsOf(responses()), { breakdown: 'all', respondent: 'parent', code: 'safer' });
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    ...{ authority: authority.code, round: '2026-autumn', table: 'outcomes', group: 'all', group_label: 'Everybody' },
    ...{ label: 'Feel safer', people: 12, answered: 15, share: 0.8, rank: 1, rank_best: 1, status: undefined },
    ...{ frame_version: 'larc-1', coder_version: 'rules-1', small_numbers: 'study' },
  });
});

test('every row has the columns of its dictionary, and no others', async () => {
  const names = tableVariables.map(({ name }) => name).sort();
  for (const row of await rowsOf(responses())) expect(Object.keys(row).sort()).toEqual(names);
});

test('a hidden number is missing, and says so; one that nobody gave has no rank', async () => {
  const rows = find(await rowsOf(responses()), { breakdown: 'all', respondent: 'parent' });
  expect(find(rows, { code: 'calmer' })).toMatchObject([{ people: undefined, rank: undefined, status: '[c]' }]);
  expect(find(rows, { code: 'happier' })).toMatchObject([{ people: 0, rank: undefined, status: '[z]' }]);
});

test('a group that is too small says so in each of its rows', async () => {
  const few = Array.from({ length: 2 }, () => aParent({ difference: ['safer'] }));
  const rows = find(await rowsOf(few), { breakdown: 'all', respondent: 'parent', table: 'outcomes' });
  expect(new Set(rows.map(({ answered, answered_status }) => [answered, answered_status].join()))).toEqual(
    new Set([',[c]']),
  );
});

test('every breakdown has every code of every group, by the name readers know', async () => {
  const rows = await rowsOf(responses());
  expect([...new Set(rows.map(({ breakdown }) => breakdown))]).toEqual([
    ...['all', 'key-group', 'locality', 'channel', 'age-band'],
  ]);
  const autism = find(rows, { breakdown: 'key-group', group: 'autism', respondent: 'parent' });
  expect(autism.map(({ code }) => code).sort()).toEqual(codeFrame.codes.map(({ id }) => id).sort());
  expect(new Set(autism.map(({ group_label }) => group_label))).toEqual(new Set(['Children with autism']));
});
