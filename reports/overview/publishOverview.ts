import type { Published } from '../publish.ts';
import { suppress } from '../suppress.ts';
import type { ShownCount, SmallNumbers } from '../suppression/rules.ts';
import type { Tally } from '../tally.ts';
import { addAnswered } from './answeredCounts.ts';
import { CountsAndSums } from './countsAndSums.ts';
import { medianMinutes, type MedianMinutes } from './medianMinutes.ts';
import { overviewBreakdowns, type OverviewBreakdown, type OverviewTally } from './overviewTally.ts';
import { weekOf } from './weekOf.ts';

/** Who takes part, as one reader may have it beside the figures of the same people. */
export interface Overview {
  started: ShownCount;
  finished: ShownCount;
  unfinished: ShownCount;
  /** Value -> people; `week` by its Monday, ISO 8601. */
  by: Record<OverviewBreakdown | 'week', Map<string, ShownCount>>;
  /** Median of the minutes that those who finished took; missing where they are few. */
  minutes: MedianMinutes;
  /** Answers whose codes the coder is unsure of; for researchers. */
  unsure: ShownCount;
}

/**
 * Hides small counts, and as many others as are needed so that neither these counts alone nor together with what `published`
 * shows of the same people tell a hidden one. Nothing of `published` is hidden for it. Where people stand closes a ring with who
 * answered, so bounds are not exact: that a solver finds no more than they do is tested. More rings, as of counts by a breakdown
 * of the tables, it would find.
 */
export function publishOverview(
  overview: OverviewTally,
  { tally, published, rule }: { tally: Tally; published: Published; rule: SmallNumbers },
): Overview {
  const { started, by } = overview;
  const all = new CountsAndSums();
  const total = all.add(started);
  const finished = all.add(tally.finished);
  const unfinished = all.add(started - tally.finished);
  all.adds(total, [finished, unfinished]);
  const weeks = Map.groupBy(by.day, ([day]) => weekOf(day));
  const places = {
    ...placesOf(by, all),
    week: new Map([...weeks].map(([week, days]) => [week, all.add(sumOf(days.map(([, people]) => people)))])),
  };
  all.adds(total, [...places.week.values()]);
  all.adds(total, [...places.language.values()]);
  all.adds(unfinished, [...places['stands-at'].values()]);
  for (const [week, days] of weeks)
    all.adds(
      places.week.get(week)!,
      days.map(([day]) => places.day.get(day)!),
    );
  addAnswered(all, { total, finished, standsAt: places['stands-at'] }, { tally, published });
  const shown = suppress(all.counts, all.sums, rule);
  const named = Object.entries(places).map(([breakdown, found]) => [
    breakdown,
    new Map([...found].map(([value, place]) => [value, shown[place]!])),
  ]);
  return {
    started: shown[total]!,
    finished: shown[finished]!,
    unfinished: shown[unfinished]!,
    by: Object.fromEntries(named) as Overview['by'],
    minutes: medianMinutes(overview.minutes, rule.least),
    unsure: rule.show(overview.unsure),
  };
}

type Places = Record<OverviewBreakdown, Map<string, number>>;

function placesOf(by: OverviewTally['by'], all: CountsAndSums): Places {
  const placed = overviewBreakdowns.map((each) => [
    each,
    new Map([...by[each]].map(([value, people]) => [value, all.add(people)])),
  ]);
  return Object.fromEntries(placed) as Places;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
