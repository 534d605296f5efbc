import { acknowledge, downgrade, HandledAlreadyError, LEAST_REASON, open } from '../alerts/handling.ts';
import type { Seal } from '../alerts/seal.ts';
import type { Service } from '../service.ts';
import { staffSay, staffTime } from '../../locales/staffWords.ts';
import type { AlertRecord } from '../../store/alertStore.ts';
import type { Access } from './access.ts';
import { alertView, wordsOf, type FormProblem } from './alertView.ts';
import { navigationFor } from './navigation.ts';
import type { StaffVisit } from './visit.ts';

/** Longer notes and reasons belong in the authority's own case system. */
const MOST_TEXT = 500;

export interface AlertPages {
  service: Service;
  access: Access;
  seal: Seal;
}

/** The words are shown only once it is in the trail who looks at them. */
export async function showAlert(
  { service, access, seal }: AlertPages,
  { alert }: AlertRecord,
  visit: StaffVisit,
  problem?: FormProblem,
): Promise<void> {
  const { store, config, signIn, log } = service;
  // A browser that loads a page on the chance that it will be wanted is not a person who looks.
  if (/prefetch/u.test(String(visit.request.headers['sec-purpose'] ?? ''))) return void visit.response.send(503);
  const words = await wordsOf(alert, seal);
  if (!words) {
    log.error({ alert: alert.id }, 'the words of an alert cannot be unsealed: check ALERT_KEY and ALERT_KEY_OLD');
    return await visit.problem('sealed');
  }
  const now = signIn.now();
  const opened = await open(store.alerts, alert.id, { by: visit.person.name, at: new Date(now).toISOString() });
  if (!opened) return await visit.problem('forbiddenAlert');
  const owner = access.ownerOf(opened);
  const view = alertView(opened, { words, owner, config, now, problem });
  const title = staffSay('staff.alert.title', { id: view.shortId });
  const nav = owner && navigationFor(visit.person.grants, { authority: owner, name: 'alert', title });
  await visit.show('alert', { ...view, nav }, problem ? 400 : 200);
}

/** A form that says that the person deals with it. */
export async function takeOn(pages: AlertPages, record: AlertRecord, visit: StaffVisit): Promise<void> {
  const note = textIn(visit, 'note');
  if (note.length > MOST_TEXT) return await showAlert(pages, record, visit, { field: 'note', given: note });
  await handled(record, visit, () =>
    acknowledge(pages.service.store.alerts, record.alert.id, {
      ...doing(pages.service, visit),
      note: note === '' ? undefined : note,
    }),
  );
}

/** A form that says why it is none. */
export async function sayItIsNone(pages: AlertPages, record: AlertRecord, visit: StaffVisit): Promise<void> {
  const reason = textIn(visit, 'reason');
  if (reason.length < LEAST_REASON || reason.length > MOST_TEXT)
    return await showAlert(pages, record, visit, { field: 'reason', given: reason });
  await handled(record, visit, () =>
    downgrade(pages.service.store.alerts, record.alert.id, { ...doing(pages.service, visit), reason }),
  );
}

/** Pressed twice by the same person it is done once. Whoever comes second is told who was first. */
async function handled({ alert }: AlertRecord, visit: StaffVisit, handle: () => Promise<unknown>): Promise<void> {
  const to = `/staff/alerts/${alert.id}`;
  try {
    await handle();
  } catch (error) {
    if (!(error instanceof HandledAlreadyError)) throw error;
    const { by = '', at, what } = error.event;
    const isOwn =
      by === visit.person.name && visit.request.path().endsWith(what === 'downgraded' ? 'downgrade' : 'acknowledge');
    if (!isOwn) return await visit.problem('handled', { values: { by, time: staffTime(at) }, to });
  }
  await visit.goTo(to);
}

function doing({ signIn }: Service, { person }: StaffVisit): { by: string; at: string } {
  return { by: person.name, at: new Date(signIn.now()).toISOString() };
}

function textIn({ fields }: StaffVisit, name: string): string {
  return (fields.get(name) ?? '').replace(/\r\n?/gu, '\n').trim();
}
