import { codesIn } from '../../../coding/codeFrame.ts';
import { publish } from '../../../reports/publish.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { buildTables, rankedRows, type Table } from '../../../reports/tables.ts';
import { summaries } from '../../../reports/summary.ts';
import { tally } from '../../../reports/tally.ts';
import { openMemory } from '../../../store/memory.ts';
import { familyViews } from '../../../survey/survey.ts';
import { testAuthorities } from '../../support/authorities.ts';
import { streamed } from '../../support/responses.ts';
import { storedIn, talk } from './talking.ts';

describe("the consortium's sample of 300", () => {
  let tables: Table[];

  beforeAll(async () => {
    const store = openMemory();
    await talk(store, 300);
    const context = { survey: familyViews, authorities: testAuthorities };
    const counts = await tally(summaries(streamed(await storedIn(store)), context));
    tables = buildTables(publish(counts, smallNumbers.study, []));
  }, 60_000);

  test.each([
    ['parent', 'parents', 13],
    ['child', 'children', 12],
  ] as const)("has the %s's column of Table 1 in the study's rank order", (respondent, column, views) => {
    const ranked = codesIn('outcomes').filter(({ rank }) => rank[column] !== undefined);
    const expected = ranked.toSorted((a, b) => a.rank[column]! - b.rank[column]!).map(({ id }) => id);
    expect(expected).toHaveLength(views);
    expect(codesOf('outcomes', respondent)).toEqual(expected);
  });

  test.each([
    ['family', 'parent', 5],
    ['family', 'child', 1],
    ['not-improvement', 'parent', 2],
    ['not-improvement', 'child', 2],
    ['improve', 'parent', 8],
    ['improve', 'child', 8],
  ] as const)('shows %s views of each %s as well', (section, respondent, views) => {
    expect(codesOf(section, respondent)).toHaveLength(views);
  });

  function codesOf(section: string, respondent: string): string[] {
    const table = tables.find((each) => each.section === section)!;
    return rankedRows(table.columns.find((column) => column.respondent === respondent)!).map(({ code }) => code);
  }
});
