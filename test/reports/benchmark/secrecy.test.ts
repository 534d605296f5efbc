import { besideOthers, type ShownPart } from '../../../reports/benchmark/besideOthers.ts';
import { smallNumbers, type SmallNumbers } from '../../../reports/suppression/rules.ts';
import { aBenchmark } from './figures.ts';

/** One authority: how many gave a view, of how many who answered; and what it shows of that. */
interface State {
  people: number;
  answered: number;
  shown: ShownPart;
}

type Told = (own: State, others: readonly State[]) => unknown;

/** Every authority with up to `most` people. */
function states(most: number, rule: SmallNumbers): State[] {
  const upTo = (count: number) => Array.from({ length: count + 1 }, (_, each) => each);
  return upTo(most).flatMap((answered) =>
    upTo(answered).map((people) => {
      const { parent } = aBenchmark(1, { answered, people: { safer: people } }, rule).groups;
      return { people, answered, shown: { people: parent.people.get('safer')!, answered: parent.answered.difference } };
    }),
  );
}

/** All ways in which `count` others can be. */
function worlds(one: readonly State[], count: number): State[][] {
  return count === 0 ? [[]] : worlds(one, count - 1).flatMap((rest) => one.map((state) => [...rest, state]));
}

/**
 * How many hidden counts can be worked out by a reader who knows everything of their own authority, what is told of the others,
 * and even each count that the others show of themselves: those that are the same in every world that looks like this one.
 */
function workedOut(told: Told, own: State, possible: State[][]): number {
  const look = (world: State[]) => JSON.stringify([told(own, world), world.map(({ shown }) => shown)]);
  const alike = Map.groupBy(possible, look);
  const isHidden = (of: keyof ShownPart, [world]: State[][], place: number) => world![place]!.shown[of] === 'hidden';
  const isKnown = (of: keyof ShownPart, same: State[][], place: number) =>
    isHidden(of, same, place) && new Set(same.map((world) => world[place]![of])).size === 1;
  return [...alike.values()]
    .flatMap((same) =>
      same[0]!.flatMap((_, place) => [isKnown('people', same, place), isKnown('answered', same, place)]),
    )
    .filter(Boolean).length;
}

const page: Told = (own, others) =>
  besideOthers(
    own.shown,
    others.map(({ shown }) => shown),
  );
const withExactTotal: Told = (own, others) => others.reduce((all, { people }) => all + people, own.people);

describe.each([
  { rule: smallNumbers.study, most: 6, count: 3 },
  { rule: smallNumbers.study, most: 5, count: 4 },
  { rule: smallNumbers.nhs, most: 9, count: 2 },
])('of $count others with up to $most people, under the rule $rule.id', ({ rule, most, count }) => {
  const one = states(most, rule);
  const possible = worlds(one, count);
  const owns = [one[0]!, one.at(-1)!, one.find(({ people, answered }) => people === 2 && answered === most)!];

  test('the page lets nobody work out a hidden count', () => {
    expect(owns.map((own) => workedOut(page, own, possible))).toEqual([0, 0, 0]);
  });

  test('an exact total of all would', () => {
    expect(workedOut(withExactTotal, owns[0]!, possible)).toBeGreaterThan(0);
  });
});
