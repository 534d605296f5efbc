import { buildReport, type Figure } from '../../report.ts';
import { whose } from './notesPage.ts';
import type { Page } from './page.ts';
import { intros, sheetNames, words } from './words.ts';

/** The first sheet: whose figures they are, and where each table is. */
export function contentsPage(figure: Figure, others: readonly { name: string; holds: string }[]): Page {
  const report = buildReport(figure);
  return {
    name: sheetNames.contents,
    title: `${words.title}: ${whose(report)}`,
    holds: '',
    intro: [...(report.simulated ? [words.simulated] : []), intros.contents],
    columns: [
      { name: words.sheet, width: 32 },
      { name: words.holds, width: 90 },
    ],
    rows: others.map(({ name, holds }) => [{ text: name, to: name }, holds]),
  };
}
