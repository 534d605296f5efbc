import type { AlertEvent, AlertRecord } from '../../store/alertStore.ts';
import type { Authority } from '../../survey/authority.ts';
import { isOverdue } from './deadline.ts';
import { placeOf } from './placing.ts';

/** Where an alert is, without any of its words. */
export interface AlertSummary {
  id: string;
  /** ONS code; null when the person has not said where they get help. */
  authority: string | null;
  urgent: boolean;
  /** ISO 8601, UTC. */
  at: string;
  state: 'waiting' | 'opened' | 'acknowledged' | 'downgraded';
  overdue: boolean;
  /** Each contact and way once, with the last time. */
  told: { to: string; way: AlertEvent['way']; at: string }[];
}

/** `authority`: whose contacts are told. `now` in milliseconds. */
export function summaryOf(record: AlertRecord, authority: Authority | undefined, now: number): AlertSummary {
  const { id, urgent, at } = record.alert;
  return {
    id,
    authority: placeOf(record) ?? null,
    urgent,
    at,
    state: stateOf(record.events),
    overdue: isOverdue(record, authority, now),
    told: toldIn(record.events),
  };
}

/** Urgent ones first, then the oldest. */
export function bySeverity(a: AlertSummary, b: AlertSummary): number {
  return Number(b.urgent) - Number(a.urgent) || (a.at < b.at ? -1 : 1);
}

function stateOf(events: readonly AlertEvent[]): AlertSummary['state'] {
  const states = ['downgraded', 'acknowledged', 'opened'] as const;
  return states.find((state) => events.some(({ what }) => what === state)) ?? 'waiting';
}

function toldIn(events: readonly AlertEvent[]): AlertSummary['told'] {
  const sent = events.filter(({ what }) => what === 'sent');
  const last = new Map(sent.map(({ to = '', way, at }) => [`${to} ${way}`, { to, way, at }]));
  return [...last.values()];
}
