import { codeFrame, codeIds, type Section } from '../../coding/codeFrame.ts';
import { publish } from '../../reports/publish.ts';
import { smallNumbers, type SmallNumbers } from '../../reports/suppression/rules.ts';
import { buildTables, rankedRows } from '../../reports/tables.ts';
import { emptyTally, type Tally } from '../../reports/tally.ts';

/** Counts by code for parents and children, `answered` people each. */
function aTally(parent: Record<string, number>, child: Record<string, number> = {}): Tally {
  const { groups, ...counts } = emptyTally();
  const group = (people: Record<string, number>) => ({
    ...groups.parent,
    answered: { difference: 100, improve: 50 },
    people: new Map(Object.entries(people)),
  });
  return { ...counts, groups: { parent: group(parent), child: group(child) } };
}

function tablesOf(tally: Tally, rule: SmallNumbers = smallNumbers.study) {
  return buildTables(publish(tally, rule, []));
}

function rowsOf(section: Section, tally: Tally) {
  const table = tablesOf(tally).find((each) => each.section === section);
  return table?.columns.map((column) =>
    rankedRows(column).map(({ rank, code, people }) => `${rank} ${code} ${people}`),
  );
}

test('views stand in order of how many people gave them, and equal numbers share a rank', () => {
  const [parents] = rowsOf('outcomes', aTally({ safer: 9, calmer: 20, happier: 9, home: 9, communication: 5 })) ?? [];
  expect(parents).toEqual(['1 calmer 20', '2 safer 9', '2 happier 9', '2 home 9', '5 communication 5']);
});

test('equal numbers keep the order the study has for that group', () => {
  const equal = Object.fromEntries(codeIds.map((code) => [code, 7]));
  const inStudy = (group: 'parents' | 'children') =>
    codeFrame.codes
      .filter(({ rank }) => rank[group] !== undefined)
      .toSorted((a, b) => (a.rank[group] ?? 0) - (b.rank[group] ?? 0))
      .map(({ id }) => `1 ${id} 7`);
  const [parents, children] = rowsOf('outcomes', aTally(equal, equal)) ?? [];
  expect(parents).toEqual([...inStudy('parents'), '1 home 7']);
  expect(children).toEqual([...inStudy('children'), '1 aspirations 7', '1 communication 7']);
});

test('a view of four people is not shown, one of five is', () => {
  expect(rowsOf('improve', aTally({ reliability: 4, 'joined-up': 5 }, { reliability: 5, 'joined-up': 4 }))).toEqual([
    ['1 joined-up 5'],
    ['1 reliability 5'],
  ]);
});

test('another rule for small numbers can be given', () => {
  const tables = tablesOf(aTally({ safer: 9, happier: 20 }), {
    ...smallNumbers.study,
    show: (people) => (people < 10 ? 'hidden' : people),
  });
  expect(rankedRows(tables[0]!.columns[0]!).map(({ code }) => code)).toEqual(['happier']);
});

test('every code of the frame has a place in one table', () => {
  const all = tablesOf(aTally(Object.fromEntries(codeIds.map((code) => [code, 5]))));
  const shown = all.flatMap(({ columns }) => rankedRows(columns[0]!).map(({ code }) => code));
  expect(shown.toSorted()).toEqual([...codeIds].toSorted());
});

test('the people behind a table are those who answered its question', () => {
  const answered = tablesOf(aTally({})).map(({ section, columns }) => [section, columns[0]?.answered]);
  expect(answered).toEqual([
    ['outcomes', 100],
    ['family', 100],
    ['not-improvement', 100],
    ['improve', 50],
  ]);
});
