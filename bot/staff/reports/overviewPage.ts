import { staffSay, type StaffKey } from '../../../locales/staffWords.ts';
import type { Overview } from '../../../reports/overview/publishOverview.ts';
import { attentionFor } from './attention.ts';
import { overviewSections } from './overviewSections.ts';
import type { ReportPage } from './reportPage.ts';

/** `/staff/essex/overview`: how many take part, by which ways, where they leave, and what needs attention. */
export const overviewPage: ReportPage = {
  name: 'overview',
  of: 'both',
  view: async (service, { query, person }, scope) => {
    const { overview, at } = await service.figures.of(scope.selection);
    const days = query.get('by') === 'day';
    return {
      at,
      days,
      facts: factsOf(overview),
      attention: await attentionFor(service, { person, scope, overview }),
      sections: overviewSections(overview, { days, authorities: scope.selection.map(({ authority }) => authority) }),
    };
  },
};

/** The numbers at the top; `none` where too few finished for a median. */
function factsOf({ started, finished, unfinished, minutes }: Overview) {
  const counts = Object.entries({ started, finished, unfinished }).map(([name, count]) => ({
    label: staffSay(`staff.overview.${name}` as StaffKey),
    count,
  }));
  const medians = (['all', 'parent', 'child'] as const)
    .filter((each) => minutes[each] !== undefined)
    .map((each) => staffSay(`staff.overview.minutes.${each}`, { minutes: minutes[each]! }));
  return { counts, medians };
}
