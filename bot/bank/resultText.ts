import { notes, outcomes } from '../../reports/bank/codedRow.ts';
import type { Written } from './writeCoded.ts';

/** What came of a file, for a terminal. */
export function resultText({ counts, files }: Written): string {
  const number = new Intl.NumberFormat('en-GB');
  const rows = number.format(counts.tally.started);
  const each = [...counts.outcomes].map(
    ([outcome, count]) => `  ${number.format(count)} ${outcome}: ${outcomes[outcome]}`,
  );
  const odd = [...counts.notes].map(
    ([note, count]) => `  ${number.format(count)} with the note ${note}: ${notes[note]}`,
  );
  return [`Rows: ${rows}`, ...each, ...odd, ...files.map((file) => `Wrote ${file}`), ''].join('\n');
}
