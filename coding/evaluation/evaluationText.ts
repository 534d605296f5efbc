import type { Compared } from './scores.ts';
import { codesTable } from './tables/codes.ts';
import { coverageTable } from './tables/coverage.ts';
import { groupsTable } from './tables/groups.ts';
import { mistakesTable } from './tables/mistakes.ts';
import { overallTable } from './tables/overall.ts';
import { reliabilityTable } from './tables/reliability.ts';
import { unsureTable } from './tables/unsure.ts';

/** The whole evaluation of one set of answers as text. */
export function evaluationText(compared: readonly Compared[]): string {
  return [
    overallTable(compared),
    groupsTable(compared),
    codesTable(compared),
    coverageTable(compared),
    reliabilityTable(compared),
    unsureTable(compared),
    mistakesTable(compared),
  ].join('\n\n');
}
