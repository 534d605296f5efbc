import type { Container } from '@azure/cosmos';
import type { Alert, AlertEvent } from '../alertStore.ts';
import { handledAt } from '../isHandled.ts';
import { statusOf } from './write.ts';

/** In the container `alerts` an alert and its events are one partition. */
export interface AlertDocument {
  /** The alert's id, and that of its partition. */
  id: string;
  alertId: string;
  type: 'alert';
  alert: Alert;
  /** What alerts are looked for by; follows from the alert and its events, and is written with them. */
  at: string;
  authority?: string;
  handled: boolean;
  handledAt?: string;
}

export interface EventDocument {
  /** Of alert and number: a second event of the same number is refused. */
  id: string;
  alertId: string;
  type: 'event';
  event: AlertEvent;
}

/** False when an alert of this id is there already. */
export async function addAlert(container: Container, alert: Alert): Promise<boolean> {
  const { id, at, authority } = alert;
  const document: AlertDocument = { id, alertId: id, type: 'alert', alert, at, authority, handled: false };
  try {
    await container.items.create(document);
    return true;
  } catch (error) {
    if (statusOf(error) === 409) return false;
    throw error;
  }
}

export function toEventDocument(event: AlertEvent): EventDocument {
  return { id: `${event.alert}:${event.number}`, alertId: event.alert, type: 'event', event };
}

/** The alert's document with what it is looked for by after `event`; the same object when that does not change. */
export function marked<T extends AlertDocument>(document: T, event: AlertEvent): T {
  if (event.what === 'placed') return { ...document, authority: event.detail ?? document.alert.authority };
  const at = handledAt([event]);
  return at === undefined || document.handled ? document : { ...document, handled: true, handledAt: at };
}
