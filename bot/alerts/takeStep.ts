import type { Logger } from 'pino';
import type { AlertRecord, AlertStore } from '../../store/alertStore.ts';
import type { Clock } from '../../store/store.ts';
import type { Authority } from '../../survey/authority.ts';
import { addEvent } from './addEvent.ts';
import { nextSteps, type Step, type Told } from './nextSteps.ts';
import type { Notice } from './notice.ts';
import { reasonOf, type Way } from './ways/way.ts';

export interface StepParts {
  alerts: AlertStore;
  way: Way;
  told: Told;
  /** Whose contacts are told by now: the person may have said meanwhile where they get help. */
  authorityFor: (record: AlertRecord) => Authority | undefined;
  noticeOf: (record: AlertRecord, step: Step) => Notice;
  now: Clock;
  log: Logger;
}

/**
 * Tells one contact by one way, if that is still due: somebody may have opened the alert, or another process may be telling
 * them. The try is in the trail before it begins and its result after. Throws StoreUnavailableError.
 */
export async function takeStep(alert: string, { to, way: name }: Step, parts: StepParts): Promise<void> {
  const { alerts, way, told, authorityFor, noticeOf, now, log } = parts;
  const event = { way: name, to };
  let step: Step | undefined;
  const record = await addEvent(alerts, alert, (found) => {
    if (authorityFor(found) !== told.authority) return undefined;
    step = nextSteps(found, told).find((each) => each.to === to && each.way === name && each.due <= now());
    return step && { what: 'sending', at: at(now), ...event };
  });
  if (!record || !step) return;
  const failed = await way.tell(noticeOf(record, step), step.contact).then(
    () => undefined,
    (error: unknown) => reasonOf(error),
  );
  const about = { alert, to, way: name, step: step.event };
  if (failed === undefined) log.info(about, 'told of an alert');
  else log.warn({ ...about, failed }, 'could not tell of an alert, trying again');
  await addEvent(alerts, alert, () => {
    if (failed === undefined) return { what: 'sent', at: at(now), ...event };
    return { what: 'failed', at: at(now), ...event, detail: failed };
  });
}

function at(now: Clock): string {
  return new Date(now()).toISOString();
}
