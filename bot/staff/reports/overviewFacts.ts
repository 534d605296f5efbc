import { staffMinutes, staffSay, type StaffKey } from '../../../locales/staffWords.ts';
import type { Overview } from '../../../reports/overview/publishOverview.ts';

/** The numbers at the top; `none` where too few finished for a median. */
export function overviewFacts({ started, finished, unfinished, minutes }: Overview) {
  const counts = Object.entries({ started, finished, unfinished }).map(([name, count]) => ({
    label: staffSay(`staff.overview.${name}` as StaffKey),
    count,
  }));
  const medians = (['all', 'parent', 'child'] as const)
    .filter((each) => minutes[each] !== undefined)
    .map((each) => staffSay(`staff.overview.minutes.${each}`, { minutes: staffMinutes(minutes[each]!) }));
  return { counts, medians };
}
