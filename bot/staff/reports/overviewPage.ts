import { attentionFor } from './attention.ts';
import { overviewFacts } from './overviewFacts.ts';
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
      facts: overviewFacts(overview),
      attention: await attentionFor(service, { person, scope, overview }),
      sections: overviewSections(overview, { days, authorities: scope.selection.map(({ authority }) => authority) }),
    };
  },
};
