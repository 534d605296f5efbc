import type { AlertRecord } from '../../store/alertStore.ts';
import type { Authority } from '../../survey/authority.ts';
import { placeOf } from './placing.ts';
import type { Step } from './nextSteps.ts';

/** All that mails, webhooks and texts say. Never what was said, nor of which kind it is: they are read on locked screens. */
export interface Notice {
  /** Id of the alert. */
  alert: string;
  /** Where the person gets help; undefined when they have not said. */
  authority?: { code: string; name: string };
  urgent: boolean;
  /** ISO 8601, UTC: when it was said. */
  at: string;
  /** To the alert, behind the sign-in. */
  link: string;
  event: Step['event'];
  /** Times this contact was told before, this way. */
  toldBefore: number;
}

/** What to tell in one step. `publicUrl` has no slash at the end. */
export function noticeOf(
  record: AlertRecord,
  { event, toldBefore }: Step,
  { authorities, publicUrl }: { authorities: readonly Authority[]; publicUrl: string },
): Notice {
  const { id, urgent, at } = record.alert;
  const place = authorities.find(({ code }) => code === placeOf(record));
  const authority = place && { code: place.code, name: place.name };
  return { alert: id, authority, urgent, at, link: `${publicUrl}/staff/alerts/${id}`, event, toldBefore };
}
