import type { Server } from 'restify';
import { acknowledge, downgrade, HandledAlreadyError, LEAST_REASON, open } from '../alerts/handling.ts';
import { createSeal, type Seal } from '../alerts/seal.ts';
import type { Service } from '../service.ts';
import { mayRead, ownerOf, readable } from '../staff/access.ts';
import { alertListView } from '../staff/alertListView.ts';
import { alertView, wordsOf, type FormProblem } from '../staff/alertView.ts';
import type { StaffVisit } from '../staff/visit.ts';
import { withStaff } from '../staff/withStaff.ts';
import { staffTime } from '../../locales/staffWords.ts';
import type { AlertRecord } from '../../store/alertStore.ts';

/** Longer notes and reasons belong in the authority's own case system. */
const MOST_TEXT = 500;

/** An authority's alerts, and one alert: shown, taken on, or said to be none. */
export function addStaffAlerts(server: Server, service: Service): void {
  const seal = createSeal(service.config.keys.alerts);
  const handling = (handle: (record: AlertRecord, visit: StaffVisit) => Promise<void>) =>
    withStaff(service, (visit) => withAlert(service, visit, handle));
  server.get(
    '/staff/:authority/alerts',
    withStaff(service, (visit) => listAlerts(service, visit)),
  );
  server.get(
    '/staff/alerts/:alert',
    handling((record, visit) => showAlert(service, seal, record, visit)),
  );
  server.post(
    '/staff/alerts/:alert/acknowledge',
    handling((record, visit) => takeOn(service, seal, record, visit)),
  );
  server.post(
    '/staff/alerts/:alert/downgrade',
    handling((record, visit) => sayItIsNone(service, seal, record, visit)),
  );
}

async function listAlerts(service: Service, visit: StaffVisit): Promise<void> {
  const slug = visit.params.authority ?? '';
  const authority = readable(slug, visit.person, service.config);
  if (!authority) return await visit.refuse('forbiddenAuthority', { authority: slug });
  await visit.show('alerts', await alertListView(service, authority, visit.query));
}

/** Whether there is no such alert or it is another authority's is not told: both get the same page. */
async function withAlert(
  service: Service,
  visit: StaffVisit,
  handle: (record: AlertRecord, visit: StaffVisit) => Promise<void>,
): Promise<void> {
  const id = visit.params.alert ?? '';
  const record = /^[0-9a-f]+$/u.test(id) ? await service.store.alerts.find(id) : undefined;
  const may = record !== undefined && mayRead(visit.person, ownerOf(record, service.config));
  if (!may) return await visit.refuse('forbiddenAlert', { alert: id.slice(0, 64) });
  await handle(record, visit);
}

/** The words are shown only once it is in the trail who looks at them. */
async function showAlert(
  { store, config, signIn, log }: Service,
  seal: Seal,
  { alert }: AlertRecord,
  visit: StaffVisit,
  problem?: FormProblem,
): Promise<void> {
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
  const view = alertView(opened, { words, config, now, problem });
  await visit.show('alert', view, problem ? 400 : 200);
}

async function takeOn(service: Service, seal: Seal, record: AlertRecord, visit: StaffVisit): Promise<void> {
  const note = textIn(visit, 'note');
  if (note.length > MOST_TEXT) return await showAlert(service, seal, record, visit, { field: 'note', given: note });
  await handled(record, visit, () =>
    acknowledge(service.store.alerts, record.alert.id, {
      ...doing(service, visit),
      note: note === '' ? undefined : note,
    }),
  );
}

async function sayItIsNone(service: Service, seal: Seal, record: AlertRecord, visit: StaffVisit): Promise<void> {
  const reason = textIn(visit, 'reason');
  if (reason.length < LEAST_REASON || reason.length > MOST_TEXT)
    return await showAlert(service, seal, record, visit, { field: 'reason', given: reason });
  await handled(record, visit, () =>
    downgrade(service.store.alerts, record.alert.id, { ...doing(service, visit), reason }),
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
  visit.goTo(to);
}

function doing({ signIn }: Service, { person }: StaffVisit): { by: string; at: string } {
  return { by: person.name, at: new Date(signIn.now()).toISOString() };
}

function textIn({ fields }: StaffVisit, name: string): string {
  return (fields.get(name) ?? '').replace(/\r\n?/gu, '\n').trim();
}
