import type { Alert, AlertEvent } from '../../store/alertStore.ts';
import { ada } from './adasResponse.ts';

/** An alert about what was said in Ada's round; what a test is about, it gives. */
export function anAlert(given: Partial<Alert> = {}): Alert {
  return {
    id: 'a1',
    authority: ada.authority,
    round: ada.round,
    responseId: '01J9ZK3V7Q8M5N4P2R6T0WXYZA',
    source: 'found',
    kind: 'self-harm',
    urgent: true,
    respondent: 'child',
    ageBand: '11-13',
    channel: 'page',
    locale: 'en',
    sealed: 'eyJ.sealed.words',
    at: '2026-10-01T09:00:00.000Z',
    ...given,
  };
}

/** Event `number` of that alert. */
export function anEvent(number: number, given: Partial<AlertEvent> = {}): AlertEvent {
  return { alert: 'a1', number, what: 'opened', at: '2026-10-01T09:05:00.000Z', by: 'safeguarding lead', ...given };
}
