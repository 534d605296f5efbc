import { breakdownsFor } from '../../../reports/groups.ts';
import { buildTables, tablesBy, type Table } from '../../../reports/tables.ts';
import { staffSay } from '../../../locales/staffWords.ts';
import { overviewFacts } from './overviewFacts.ts';
import { overviewSections } from './overviewSections.ts';
import type { ReportPage } from './reportPage.ts';
import { tableByGroups, tableOn, tableView, type TableByGroups } from './tableView.ts';

/** `/staff/essex/report`: all tables on one page, to be printed or saved as PDF. */
export const printedReportPage: ReportPage = {
  name: 'report',
  of: 'both',
  unlisted: true,
  view: async ({ figures }, _visit, { selection }) => {
    const { published, overview, at } = await figures.of(selection);
    const authorities = selection.map(({ authority }) => authority);
    const tables = buildTables(published);
    return {
      at,
      facts: overviewFacts(overview),
      overviewSections: overviewSections({ overview, published, authorities }, { days: false }),
      tables: tables.map(tableView),
      breakdowns: breakdownsFor(authorities).map((by) => ({
        id: by,
        title: staffSay('staff.report.by', { by: staffSay(`staff.by.${by}`) }),
        tables: byGroups(tables, tablesBy(by, published, authorities)),
      })),
      versions: Object.values(published.versions).flatMap((each) => [...each].sort()),
    };
  },
};

function byGroups(tables: readonly Table[], grouped: readonly Table[]): TableByGroups[] {
  return tables.map((table) => tableByGroups(table, tableOn(table.section, grouped)));
}
