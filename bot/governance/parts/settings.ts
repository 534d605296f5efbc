import { retentionDefaults, safeguardingDefaults } from '../../authorities.ts';
import type { Authority } from '../../../survey/authority.ts';
import { table } from '../markdown.ts';

/** How long each authority keeps what, beside the defaults. */
export function retentionPart(authorities: readonly Authority[]): string {
  const row = (name: string, { responsesMonths, unfinishedDays, alertsMonths }: Authority['retention']) => [
    name,
    `${responsesMonths} months after it was begun`,
    `${unfinishedDays} days after the last answer`,
    `${alertsMonths} months after it was dealt with`,
  ];
  return table(
    ['council', 'finished response', 'unfinished response', 'alert, once dealt with'],
    [row('*default*', retentionDefaults), ...authorities.map(({ name, retention }) => row(name, retention))],
  );
}

/** Within how many hours each authority says that a person reads. */
export function readingPart(authorities: readonly Authority[]): string {
  type Hours = Pick<Authority['safeguarding'], 'readAlertsWithin' | 'readAnswersWithin'>;
  const row = (name: string, { readAlertsWithin: { urgent, other }, readAnswersWithin }: Hours) => [
    name,
    ...[urgent, other, readAnswersWithin].map((hours) => `${hours} hour${hours === 1 ? '' : 's'}`),
  ];
  return table(
    ['council', 'urgent alert', 'other alert', 'each answer, whatever the machine found'],
    [row('*default*', safeguardingDefaults), ...authorities.map(({ name, safeguarding }) => row(name, safeguarding))],
  );
}
