import { compareRounds } from '../../../reports/rounds/compareRounds.ts';
import { publish } from '../../../reports/publish.ts';
import { smallNumbers, type SmallNumbers } from '../../../reports/suppression/rules.ts';
import { emptyTally } from '../../../reports/tally.ts';

/** What `answered` parents said, by code. */
function aRound(people: Record<string, number>, answered = 100, rule: SmallNumbers = smallNumbers.study) {
  const { groups, ...counts } = emptyTally();
  const parent = {
    ...groups.parent,
    answered: { difference: answered, improve: answered },
    people: new Map(Object.entries(people)),
  };
  return publish({ ...counts, groups: { ...groups, parent } }, rule, []);
}

function rowOf(code: string, ...[then, now]: Parameters<typeof compareRounds>) {
  const rows = compareRounds(then, now).flatMap(({ columns: [parents] }) => parents!.rows);
  return rows.find((row) => row.code === code)!;
}

test('each share stands beside that of the round before, with the change and the rank of 2008', () => {
  expect(rowOf('calmer', aRound({ calmer: 20 }, 80), aRound({ calmer: 50 }, 100))).toMatchObject({
    people: { then: 20, now: 50 },
    share: { then: 0.25, now: 0.5 },
    change: 0.25,
    isBeyondChance: true,
  });
  expect(rowOf('home', aRound({}), aRound({})).study).toBeUndefined();
  const [table] = compareRounds(aRound({}), aRound({ calmer: 9, safer: 30 }));
  expect(table!.columns[0]!.rows.slice(0, 2).map(({ code }) => code)).toEqual(['safer', 'calmer']);
  expect(table!.columns[0]!.rows.every(({ study }) => study === undefined || study > 0)).toBe(true);
});

test('a fall to nobody is a change; nobody in both rounds is none', () => {
  const [then, now] = [aRound({ calmer: 30 }), aRound({})];
  expect(rowOf('calmer', then, now)).toMatchObject({ change: -0.3, isBeyondChance: true });
  expect(rowOf('safer', then, now)).toMatchObject({ change: 0, isBeyondChance: false });
});

test.each([
  ['then', { calmer: 4 }, { calmer: 60 }],
  ['now', { calmer: 60 }, { calmer: 4 }],
])('of a number hidden %s no change is told, and none is marked', (_, then, now) => {
  const row = rowOf('calmer', aRound(then), aRound(now));
  expect(row.change).toBeUndefined();
  expect(row.isBeyondChance).toBe(false);
  expect(Object.values(row.people)).toContain('hidden');
  expect(JSON.stringify(row)).not.toMatch(/\b4\b/u);
});

test('where nobody answered there is no share', () => {
  expect(rowOf('calmer', aRound({}, 0), aRound({ calmer: 50 })).change).toBeUndefined();
});

test('one of many changes must stand out further than a single one', () => {
  // 0.041 alone.
  const [then, now] = [{ calmer: 45 }, { calmer: 30 }];
  const others = { safer: 20, happier: 21, confidence: 22, attendance: 23 };
  expect(rowOf('calmer', aRound(then), aRound(now)).isBeyondChance).toBe(true);
  expect(rowOf('calmer', aRound({ ...then, ...others }), aRound({ ...now, ...others })).isBeyondChance).toBe(false);
});

test('under a rule that rounds, a change must be beyond the rounding too', () => {
  const marked = (rule: SmallNumbers) =>
    rowOf('calmer', aRound({ calmer: 45 }, 100, rule), aRound({ calmer: 30 }, 100, rule)).isBeyondChance;
  expect([marked(smallNumbers.study), marked(smallNumbers.nhs)]).toEqual([true, false]);
});
