import type { Respondent } from '../../survey/profile.ts';
import type { Summary } from '../summary.ts';

/** What the people who take part are counted by; by what the tables are broken down by too, they are counted there. */
export const overviewBreakdowns = ['language', 'day', 'stands-at'] as const;
export type OverviewBreakdown = (typeof overviewBreakdowns)[number];

/** Exact counts of the people who take part, whatever they said: never to be shown as they are. */
export interface OverviewTally {
  started: number;
  /** Value -> people. `stands-at` is the question of those who have not finished. */
  by: Record<OverviewBreakdown, Map<string, number>>;
  /** Of those who finished: minutes taken -> people. */
  minutes: Record<Respondent, Map<number, number>>;
  /** Answers whose codes the coder is unsure of. */
  unsure: number;
}

/** Where somebody stands who has answered all, and not sent the last message yet. */
export const AT_THE_END = 'end';

export function emptyOverview(): OverviewTally {
  const by = Object.fromEntries(overviewBreakdowns.map((each) => [each, new Map()])) as OverviewTally['by'];
  return { started: 0, by, minutes: { parent: new Map(), child: new Map() }, unsure: 0 };
}

export function addToOverview(counts: OverviewTally, summary: Summary): void {
  counts.started += 1;
  counts.unsure += summary.unsure.length;
  for (const breakdown of overviewBreakdowns)
    for (const value of valuesOf(summary, breakdown)) addOne(counts.by[breakdown], value);
  const { respondent, minutes } = summary;
  if (respondent && minutes !== undefined) addOne(counts.minutes[respondent], minutes);
}

function valuesOf(summary: Summary, breakdown: OverviewBreakdown): readonly string[] {
  switch (breakdown) {
    case 'language':
      return [summary.locale];
    case 'day':
      return [summary.day];
    case 'stands-at':
      return summary.status === 'complete' ? [] : [summary.at ?? AT_THE_END];
  }
}

function addOne<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
