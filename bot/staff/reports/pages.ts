import { benchmarkPage } from './benchmarkPage.ts';
import { filesPage } from './filesPage.ts';
import { overviewPage } from './overviewPage.ts';
import { printedReportPage } from './printedReportPage.ts';
import { quotesPage } from './quotes/quotesPage.ts';
import { searchPage } from './quotes/searchPage.ts';
import type { ReportPage } from './reportPage.ts';
import { roundsPage } from './roundsPage.ts';
import { tablesPage } from './tablesPage.ts';
import { trustPage } from './trustPage.ts';

/** All pages of figures, in the order of the navigation. */
export const reportPages: readonly ReportPage[] = [
  overviewPage,
  tablesPage,
  roundsPage,
  benchmarkPage,
  quotesPage,
  searchPage,
  trustPage,
  filesPage,
  printedReportPage,
];
