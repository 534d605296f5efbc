import type { Section } from '../../../coding/codeFrame.ts';
import { breakdownsFor } from '../../../reports/groups.ts';
import { tableHeadings } from '../../../reports/headings.ts';
import { staffSay } from '../../../locales/staffWords.ts';
import { overviewFacts } from './overviewFacts.ts';
import { overviewSections } from './overviewSections.ts';
import type { ReportPage } from './reportPage.ts';
import { tableByGroups, tableView } from './tableView.ts';

/** `/staff/essex/report`: all tables on one page, to be printed or saved as PDF. */
export const printedReportPage: ReportPage = {
  name: 'report',
  of: 'both',
  unlisted: true,
  view: async ({ figures }, _visit, { selection }) => {
    const { published, overview, at } = await figures.of(selection);
    const authorities = selection.map(({ authority }) => authority);
    return {
      at,
      facts: overviewFacts(overview),
      overviewSections: overviewSections(overview, { days: false, authorities }),
      tables: sections.map((section) => tableView(section, published)),
      breakdowns: breakdownsFor(authorities).map((by) => ({
        id: by,
        title: staffSay('staff.report.by', { by: staffSay(`staff.by.${by}`) }),
        tables: sections.map((section) => tableByGroups(section, by, published, authorities)),
      })),
      versions: Object.values(published.versions).flatMap((each) => [...each].sort()),
    };
  },
};

const sections = Object.keys(tableHeadings) as Section[];
