import { breakdownsFor } from '../../reports/groups.ts';
import { publish } from '../../reports/publish.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';
import { summaries } from '../../reports/summary.ts';
import { rankedRows, tablesBy } from '../../reports/tables.ts';
import { tally } from '../../reports/tally.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { aChild, anAuthority, aParent, chose, streamed, times } from '../support/responses.ts';

const essex = anAuthority();

async function publishedOf(...responses: Response[]) {
  const counts = await tally(summaries(streamed(responses), { survey: familyViews, authorities: [essex] }));
  return publish(counts, smallNumbers.study, breakdownsFor([essex]));
}

const lookedAfter = { answers: { 'key-group': chose('looked-after') } };

test('a table by key group has a column for each group, parents first, in the order of the survey', async () => {
  const published = await publishedOf(
    ...times(6, () => aChild({ difference: ['safer'] }, lookedAfter)),
    ...times(7, () => aChild({ difference: ['safer'] }, { answers: { 'key-group': chose('autism') } })),
    ...times(8, () => aParent({ difference: ['calmer'] }, lookedAfter)),
  );
  const [outcomes] = tablesBy('key-group', published, [essex]);
  const columns = outcomes!.columns.map(
    (each) => `${each.respondent} ${each.group?.value} ${each.answered} ${rankedRows(each)[0]?.people}`,
  );
  expect(columns).toEqual(['parent looked-after 8 8', 'child looked-after 6 6', 'child autism 7 7']);
});

test('nothing is shown of a group of four, and another group goes with it', async () => {
  const published = await publishedOf(
    ...times(2, () => aChild({ difference: ['safer'] }, { channel: 'sms' })),
    ...times(2, () => aChild({ difference: ['calmer'] }, { channel: 'sms' })),
    ...times(5, () => aChild({ difference: ['safer'] }, { channel: 'page' })),
    ...times(4, () => aChild({ difference: ['calmer'] }, { channel: 'page' })),
    ...times(20, () => aChild({ difference: ['happier'] }, { channel: 'msteams' })),
  );
  const [outcomes] = tablesBy('channel', published, [essex]);
  const shown = outcomes!.columns.map(({ group, answered, rows }) => [
    group?.value,
    answered,
    ...['safer', 'calmer', 'happier'].map((code) => rows.find((row) => row.code === code)?.people),
  ]);
  expect(shown).toEqual([
    ['page', 'hidden', 'hidden', 'hidden', 0],
    ['msteams', 20, 0, 0, 20],
    ['sms', 'hidden', 'hidden', 'hidden', 0],
  ]);
});

test('figures of one council are by its areas, those of several by council', () => {
  const other = { ...essex, code: 'E08000025', slug: 'birmingham' };
  expect(breakdownsFor([essex])).toContain('locality');
  expect(breakdownsFor([essex])).not.toContain('authority');
  expect(breakdownsFor([essex, other])).toContain('authority');
  expect(breakdownsFor([essex, other])).not.toContain('locality');
});
