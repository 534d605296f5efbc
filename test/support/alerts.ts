import type { Notice } from '../../bot/alerts/notice.ts';
import { createSeal } from '../../bot/alerts/seal.ts';
import type { Alert, AlertEvent, AlertRecord } from '../../store/alertStore.ts';
import type { Authority, SafeguardingContact } from '../../survey/authority.ts';
import { essex } from './authorities.ts';

export const seal = createSeal([Buffer.alloc(32, 7)]);

let made = 0;

/** An alert of Essex whose words were sealed by `seal`. */
export async function anAlert(change: Partial<Alert> & { text?: string } = {}): Promise<Alert> {
  const { text = 'he hits me', ...others } = change;
  made += 1;
  return {
    id: `${made}`.padStart(64, 'a'),
    authority: essex.code,
    round: '2026-autumn',
    source: 'found',
    kind: 'abuse-physical',
    urgent: true,
    respondent: 'child',
    channel: 'page',
    locale: 'en',
    sealed: await seal.close({ text, evidence: text }),
    at: '2026-10-05T09:00:00.000Z',
    ...others,
  };
}

export function aContact(change: Partial<SafeguardingContact> = {}): SafeguardingContact {
  return { id: 'lead', name: 'Safeguarding lead', email: 'lead@essex.internal', notAbout: [], ...change };
}

/** Essex with these contacts. */
export function withContacts(contacts: SafeguardingContact[], authority = essex): Authority {
  return { ...authority, safeguarding: { ...authority.safeguarding, contacts } };
}

/** An alert with this trail; numbers and the alert are put in. */
export function recordOf(alert: Alert, events: Omit<AlertEvent, 'alert' | 'number'>[] = []): AlertRecord {
  return { alert, events: events.map((event, index) => ({ ...event, alert: alert.id, number: index + 1 })) };
}

export function aNotice(change: Partial<Notice> = {}): Notice {
  const alert = 'ab'.repeat(32);
  return {
    alert,
    authority: { code: essex.code, name: 'Essex' },
    urgent: true,
    at: '2026-10-05T09:00:00.000Z',
    link: `https://views.internal/staff/alerts/${alert}`,
    event: 'raised',
    toldBefore: 0,
    ...change,
  };
}
