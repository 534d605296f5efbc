import type { AlertEvent, AlertRecord } from '../../store/alertStore.ts';
import type { Authority, SafeguardingContact } from '../../survey/authority.ts';

/** ONS code of the authority the person gets help from, as far as they have said. */
export function placeOf({ alert, events }: AlertRecord): string | undefined {
  return events.findLast(({ what }) => what === 'placed')?.detail ?? alert.authority;
}

/** The authority whose contacts are told: the person's, else `fallback`. Undefined: there is nobody to tell. */
export function authorityFor(
  record: AlertRecord,
  authorities: readonly Authority[],
  fallback?: Authority,
): Authority | undefined {
  const place = placeOf(record);
  return authorities.find(({ code }) => code === place) ?? fallback;
}

/** When the authority that is told now was first known: it has its whole time from then. Milliseconds. */
export function placedAt({ alert, events }: AlertRecord): number {
  return Date.parse(events.findLast(({ what }) => what === 'placed')?.at ?? alert.at);
}

/** What happened since the alert is with the authority that is told now. */
export function eventsSincePlaced({ events }: AlertRecord): AlertEvent[] {
  return events.slice(events.findLastIndex(({ what }) => what === 'placed') + 1);
}

/** A contact as it stands in the audit trail, where authorities must not be mixed up: `essex/safeguarding-lead`. */
export function nameInTrail({ slug }: Authority, { id }: SafeguardingContact): string {
  return `${slug}/${id}`;
}
