import type { ReportPage } from './reportPage.ts';

/** `/staff/essex/overview`: how many took part, by which ways, and what needs attention. */
export const overviewPage: ReportPage = {
  name: 'overview',
  of: 'both',
  view: async ({ figures }, _visit, { selection }) => {
    const { published, at } = await figures.of(selection);
    return { at, started: published.started, finished: published.finished };
  },
};
