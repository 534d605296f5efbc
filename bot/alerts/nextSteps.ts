import type { AlertEvent, AlertRecord } from '../../store/alertStore.ts';
import { isHandled } from '../../store/isHandled.ts';
import type { Authority, SafeguardingContact } from '../../survey/authority.ts';
import { deadlineOf, openedAt } from './deadline.ts';
import { nameInTrail, placedAt } from './placing.ts';
import { triesOf } from './tries.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long an alert stays unopened before the next contact is told, and between reminders. */
const patience = {
  urgent: { next: 15 * MINUTE, reminder: HOUR },
  other: { next: HOUR, reminder: 24 * HOUR },
};

export type WayName = NonNullable<AlertEvent['way']>;

/** One contact to be told by one way. */
export interface Step {
  /** `raised`: the first who is told. `escalated`: somebody else, as it stayed unopened. */
  event: 'raised' | 'escalated' | 'reminder';
  contact: SafeguardingContact;
  /** The contact's name in the trail. */
  to: string;
  way: WayName;
  /** How often the contact was told this way before. */
  toldBefore: number;
  /** Milliseconds. */
  due: number;
}

export interface Told {
  authority: Authority;
  /** Ids of contacts the alert is about. */
  leftOut: ReadonlySet<string>;
  waysTo: (contact: SafeguardingContact) => readonly WayName[];
}

/**
 * What comes next for an alert: one step for each contact and way, the earliest first; some may be due already. None once it
 * is acknowledged or downgraded, or when there is no way to anybody.
 */
export function nextSteps(record: AlertRecord, { authority, leftOut, waysTo }: Told): Step[] {
  if (isHandled(record.events)) return [];
  const { next, reminder } = patience[record.alert.urgent ? 'urgent' : 'other'];
  const since = placedAt(record);
  const contacts = authority.safeguarding.contacts.filter(({ id }) => !leftOut.has(id));
  const lastTurn = since + (contacts.length - 1) * next;
  // Whoever opened it has their time to take it on; then it goes on as if nobody had.
  const quietUntil = openedAt(record) === undefined ? -Infinity : deadlineOf(record, authority);
  const steps = contacts.flatMap((contact, index) =>
    waysTo(contact).map((way): Step => {
      const to = nameInTrail(authority, contact);
      const { sent, sentAt, notBefore } = triesOf(record.events, to, way);
      const turn = sentAt === undefined ? since + index * next : Math.max(sentAt, lastTurn) + reminder;
      const event = sentAt === undefined ? (index === 0 ? 'raised' : 'escalated') : 'reminder';
      return { event, contact, to, way, toldBefore: sent, due: Math.max(turn, notBefore, quietUntil) };
    }),
  );
  return steps.toSorted((a, b) => a.due - b.due);
}
