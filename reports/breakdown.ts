import type { Summary } from './summary.ts';

/** What the figures of one authority, or of the consortium, are broken down by. */
export const breakdowns = ['key-group', 'locality', 'channel', 'age-band', 'authority'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** Whoever has not said, or was not asked. */
export const NOT_SAID = 'not-said';

/** Groups of which one person can be in several: their counts need not add up to the whole. */
export const overlapping: ReadonlySet<Breakdown> = new Set<Breakdown>(['key-group']);

/** The groups a person is in: at least one, so that nobody is lost from a breakdown. */
export function groupsOf(summary: Summary, breakdown: Breakdown): readonly string[] {
  switch (breakdown) {
    case 'key-group':
      return summary.keyGroups.length > 0 ? summary.keyGroups : [NOT_SAID];
    case 'locality':
      return [summary.locality ?? NOT_SAID];
    case 'channel':
      return [summary.channel];
    case 'age-band':
      return [summary.ageBand ?? NOT_SAID];
    case 'authority':
      return [summary.authority];
  }
}
