import { breakdownsFor } from '../../../reports/groups.ts';
import { breakdowns, type Breakdown } from '../../../reports/breakdown.ts';
import { tableHeadings } from '../../../reports/headings.ts';
import { buildTables, tablesBy } from '../../../reports/tables.ts';
import type { Section } from '../../../coding/codeFrame.ts';
import { staffSay } from '../../../locales/staffWords.ts';
import type { Authority } from '../../../survey/authority.ts';
import type { ReportPage } from './reportPage.ts';
import { tableByGroups, tableOn, tableView } from './tableView.ts';

/** `/staff/essex/tables`: the study's Table 1 and the tables that go with it, for all or group by group. */
export const tablesPage: ReportPage = {
  name: 'tables',
  of: 'both',
  view: async ({ figures }, { query }, { selection }) => {
    const { published, at } = await figures.of(selection);
    const authorities = selection.map(({ authority }) => authority);
    const section = sections.find((each) => each === query.get('table')) ?? 'outcomes';
    const by = breakdowns.find((each) => each === query.get('by') && breakdownsFor(authorities).includes(each));
    const table = tableOn(section, buildTables(published));
    return {
      at,
      section,
      by,
      sections: sections.map((id) => ({ id, title: tableHeadings[id].title, chosen: id === section })),
      breakdowns: choicesFor(authorities, by),
      table: by ? undefined : tableView(table),
      byGroups: by && tableByGroups(table, tableOn(section, tablesBy(by, published, authorities))),
    };
  },
};

const sections = Object.keys(tableHeadings) as Section[];

function choicesFor(authorities: readonly Authority[], chosen: Breakdown | undefined) {
  return [undefined, ...breakdownsFor(authorities)].map((id) => ({
    id: id ?? '',
    label: staffSay(`staff.by.${id ?? 'all'}`),
    chosen: id === chosen,
  }));
}
