import { buildTables } from '../../../reports/tables.ts';
import type { ReportPage } from './reportPage.ts';

/** `/staff/essex/tables`: the study's Table 1 and the tables that go with it, parents beside children. */
export const tablesPage: ReportPage = {
  name: 'tables',
  of: 'both',
  view: async ({ figures }, _visit, { selection }) => {
    const { published, at } = await figures.of(selection);
    return { at, tables: buildTables(published) };
  },
};
