import type { Authority } from '../survey/authority.ts';
import { monthsLater } from '../survey/monthsLater.ts';
import type { Response } from '../store/responseStore.ts';

const DAY_MS = 24 * 60 * 60_000;

/** When a response is to be erased, ISO 8601: finished ones are kept from the day they were begun, others from the last answer. */
export function expiryOf({ status, answers, createdAt }: Response, retention: Authority['retention']): string {
  if (status === 'complete') return monthsLater(new Date(createdAt), retention.responsesMonths).toISOString();
  const last = Math.max(Date.parse(createdAt), ...Object.values(answers).map((answer) => Date.parse(answer!.at)));
  return new Date(last + retention.unfinishedDays * DAY_MS).toISOString();
}
