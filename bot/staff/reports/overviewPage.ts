import { attentionFor } from './attention.ts';
import { overviewFacts } from './overviewFacts.ts';
import { overviewSections } from './overviewSections.ts';
import type { ReportPage } from './reportPage.ts';

/** `/staff/essex/overview`: how many take part, by which ways, where they leave, and what needs attention. */
export const overviewPage: ReportPage = {
  name: 'overview',
  of: 'both',
  view: async (service, { query, person }, scope) => {
    const { published, overview, at } = await service.figures.of(scope.selection);
    const authorities = scope.selection.map(({ authority }) => authority);
    const days = query.get('by') === 'day';
    return {
      at,
      days,
      facts: overviewFacts(overview),
      attention: await attentionFor(service, { person, scope, overview }),
      sections: overviewSections({ overview, published, authorities }, { days }),
    };
  },
};
