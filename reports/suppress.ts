import { boundsBy, boundsFrom, type Bounds, type Sum } from './suppression/bounds.ts';
import type { ShownCount, SmallNumbers } from './suppression/rules.ts';

/** An exact count of people. */
export interface ExactCount {
  people: number;
  /** What anybody knows of it: never fewer or more than this. */
  known?: Partial<Bounds>;
  /** Hidden whatever its size, a zero too. */
  isWithheld?: boolean;
  /** Published elsewhere as it is here: only others can be hidden for its sake. */
  isFixed?: boolean;
}

/** More people than any count has. */
export const EVERYBODY = 1_000_000_000;

/**
 * The counts as they may be shown together: small ones hidden, and as many others as are needed so that nobody who knows all
 * sums, and that a hidden count is not zero but where one is withheld, can tell what a hidden one is (complementary
 * suppression). Any other zero stays zero.
 */
export function suppress(counts: readonly ExactCount[], sums: readonly Sum[], rule: SmallNumbers): ShownCount[] {
  const shown = counts.map(({ people, isWithheld }) => (isWithheld ? 'hidden' : rule.show(people)));
  // Under a rule that rounds, a sum need not hold of the numbers shown: bounds are taken around them.
  for (;;) {
    const bounds = boundsFrom(knownOf(counts, shown, rule), sums);
    const next = exposedIn(shown, bounds)
      .map((place) => nextToHide(place, { counts, shown, sums, bounds }))
      .find((found) => found !== undefined);
    // That nobody can be there names nobody, so it may as well be said.
    if (next === undefined) return shown.map((count, place) => (bounds[place]!.high === 0 ? 0 : count));
    shown[next] = 'hidden';
  }
}

/** What a reader knows of each count before looking at sums. */
export function knownOf(
  counts: readonly ExactCount[],
  shown: readonly ShownCount[],
  { off, least }: SmallNumbers,
): Bounds[] {
  return shown.map((count, place) => {
    if (count === 'hidden') return { low: 1, high: EVERYBODY, ...counts[place]!.known };
    if (count === 0) return { low: 0, high: 0 };
    return { low: Math.max(least, count - off), high: count + off };
  });
}

function exposedIn(shown: readonly ShownCount[], bounds: readonly Bounds[]): number[] {
  return shown.flatMap((count, place) => {
    const { low, high } = bounds[place]!;
    return count === 'hidden' && low === high && high > 0 ? [place] : [];
  });
}

interface Situation {
  counts: readonly ExactCount[];
  shown: readonly ShownCount[];
  sums: readonly Sum[];
  bounds: readonly Bounds[];
}

/** The count whose hiding loosens the sum that tells most about the one at `place`: the smallest part, else the total. */
function nextToHide(place: number, { counts, shown, sums, bounds }: Situation): number | undefined {
  const width = (sum: Sum) => {
    const { low, high } = boundsBy(sum, place, bounds);
    return high - low;
  };
  const isInPlay = (each: number) =>
    each !== place && shown[each] !== 'hidden' && shown[each] !== 0 && !counts[each]!.isFixed;
  const smallestFirst = (a: number, b: number) => counts[a]!.people - counts[b]!.people || a - b;
  return sums
    .filter(({ total, parts }) => total === place || parts.includes(place))
    .toSorted((a, b) => width(a) - width(b))
    .flatMap(({ total, parts }) => [...parts.filter(isInPlay).sort(smallestFirst), ...[total].filter(isInPlay)])[0];
}
