import { overviewPage } from './overviewPage.ts';
import type { ReportPage } from './reportPage.ts';
import { tablesPage } from './tablesPage.ts';

/** All pages of figures, in the order of the navigation. */
export const reportPages: readonly ReportPage[] = [overviewPage, tablesPage];
