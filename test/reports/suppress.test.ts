import { publish, type Published, type PublishedCounts } from '../../reports/publish.ts';
import { suppress } from '../../reports/suppress.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';
import type { Counts, GroupTally, Tally } from '../../reports/tally.ts';
import { randomTally } from './suppression/randomTally.ts';
import { pinnedIn } from './suppression/reader.ts';

const ofOne = ['key-group', 'locality', 'channel', 'age-band'] as const;
const ofAll = ['key-group', 'channel', 'age-band', 'authority'] as const;
const { study, nhs } = smallNumbers;

describe('beside a small number', () => {
  const shownOf = (total: number, parts: number[], rule = study) => {
    const counts = [total, ...parts].map((people) => ({ people }));
    return suppress(counts, [{ total: 0, parts: parts.map((_, at) => at + 1) }], rule);
  };

  test('the next smallest is hidden, so that it cannot be taken from the total', () => {
    expect(shownOf(30, [3, 20, 7])).toEqual([30, 'hidden', 20, 'hidden']);
  });

  test('nothing more is hidden when two are small anyway', () => {
    expect(shownOf(27, [3, 20, 4])).toEqual([27, 'hidden', 20, 'hidden']);
  });

  test('two ones are not told by their sum of two', () => {
    expect(shownOf(22, [1, 20, 1])).toEqual([22, 'hidden', 'hidden', 'hidden']);
  });

  test('the total goes when nothing else can', () => {
    expect(shownOf(6, [1, 1, 1, 1, 1, 1])[0]).toBe('hidden');
  });

  test('zeros stay', () => {
    expect(shownOf(30, [3, 20, 7, 0])).toEqual([30, 'hidden', 20, 'hidden', 0]);
  });

  test('rounding by itself may be enough', () => {
    expect(shownOf(62, [5, 57], nhs)).toEqual([60, 'hidden', 55]);
  });
});

describe.each([
  ['study', 'one council', ofOne],
  ['study', 'all councils', ofAll],
  ['nhs', 'one council', ofOne],
  ['nhs', 'all councils', ofAll],
] as const)('by the rule %s, from all figures of %s together', (id, _, breakdowns) => {
  const rule = smallNumbers[id];

  test('a solver of integer programs pins down no hidden count in 250 random rounds', async () => {
    const found: string[] = [];
    for (let seed = 0; seed < 250; seed += 1) {
      const counts = await randomTally(seed);
      const pinned = pinnedIn(counts, publish(counts, rule, breakdowns));
      found.push(...pinned.map(({ count, people }) => `seed ${seed}: ${count} is ${people}`));
    }
    expect(found).toEqual([]);
  }, 300_000);
});

test('the solver does pin down some where only small numbers are hidden', async () => {
  let rounds = 0;
  for (let seed = 0; seed < 20; seed += 1) {
    const counts = await randomTally(seed);
    const pinned = pinnedIn(counts, onlySmallHidden(counts, publish(counts, study, ofOne)));
    if (pinned.length > 0) rounds += 1;
  }
  expect(rounds).toBeGreaterThan(5);
}, 60_000);

function onlySmallHidden(exact: Tally, published: Published): Published {
  const { show } = smallNumbers[published.rule];
  const shown = ({ answered, people }: Counts): PublishedCounts => ({
    answered: { difference: show(answered.difference), improve: show(answered.improve) },
    people: new Map([...people].map(([code, count]) => [code, show(count)])),
  });
  const group = (counts: GroupTally, { by }: Published['groups']['parent']) => ({
    ...shown(counts),
    by: Object.fromEntries(
      (Object.keys(by) as (keyof typeof by)[]).map((each) => [
        each,
        new Map([...counts.by[each]].map(([value, found]) => [value, shown(found)])),
      ]),
    ),
  });
  const { parent, child } = published.groups;
  return {
    ...published,
    groups: { parent: group(exact.groups.parent, parent), child: group(exact.groups.child, child) },
  };
}
