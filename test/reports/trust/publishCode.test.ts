import { smallNumbers, type ShownCount } from '../../../reports/suppression/rules.ts';
import { publishCode, type ShownCode } from '../../../reports/trust/publishCode.ts';

const fields = ['given', 'confirmed', 'removed', 'added'] as const;
const rule = smallNumbers.study;

/** All that could be true of one code in one way of asking, for somebody who knows the total. */
function everyWorld(total: number) {
  const worlds = [];
  for (let confirmed = 0; confirmed <= total; confirmed++)
    for (let added = 0; added <= total - confirmed; added++)
      for (let removed = 0; removed <= 12; removed++)
        worlds.push({ given: confirmed + removed, confirmed, removed, added });
  return worlds;
}

function looksLike(world: Record<(typeof fields)[number], number>, shown: ShownCode): boolean {
  const fits = (count: ShownCount, exact: number) => (count === 'hidden' ? exact > 0 : count === exact);
  const isFew = world.removed > 0 && world.removed < rule.least;
  return fields.every((field) => fits(shown[field], world[field])) && isFew === shown.fewRemoved;
}

test.each([5, 6, 7, 9, 12])('of %i people in the tables, no hidden number follows from all that is shown', (total) => {
  const worlds = everyWorld(total);
  const told: string[] = [];
  for (const world of worlds) {
    const [shown] = publishCode([world], total, { rule, isHidden: false });
    if (fields.every((field) => shown![field] === 'hidden')) continue;
    const possible = worlds.filter((other) => looksLike(other, shown!));
    for (const field of fields)
      if (shown![field] === 'hidden' && new Set(possible.map((other) => other[field])).size < 2)
        told.push(`${field} of ${JSON.stringify(world)}`);
  }
  expect(told).toEqual([]);
});

test('numbers below five are hidden, and numbers of a code that is hidden elsewhere', () => {
  const world = { given: 20, confirmed: 9, removed: 11, added: 3 };
  expect(publishCode([world], 30, { rule, isHidden: false })).toMatchObject([{ ...world, added: 'hidden' }]);
  expect(publishCode([undefined, world], 30, { rule, isHidden: true })).toEqual([
    undefined,
    { given: 'hidden', confirmed: 'hidden', removed: 'hidden', added: 'hidden', fewRemoved: false },
  ]);
});
