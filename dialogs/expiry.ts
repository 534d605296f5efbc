import type { Authority } from '../survey/authority.ts';
import type { Response } from '../store/responseStore.ts';

const DAY_MS = 24 * 60 * 60_000;

/** When a response is to be erased, ISO 8601: finished ones are kept from the day they were begun, others from the last answer. */
export function expiryOf({ status, answers, createdAt }: Response, retention: Authority['retention']): string {
  if (status === 'complete') return monthsAfter(new Date(createdAt), retention.responsesMonths).toISOString();
  const last = Math.max(Date.parse(createdAt), ...Object.values(answers).map((answer) => Date.parse(answer!.at)));
  return new Date(last + retention.unfinishedDays * DAY_MS).toISOString();
}

/** The same day and time that many months later; in a shorter month its last day. */
function monthsAfter(date: Date, months: number): Date {
  const after = new Date(date);
  after.setUTCMonth(date.getUTCMonth() + months);
  if (after.getUTCDate() !== date.getUTCDate()) after.setUTCDate(0);
  return after;
}
