import type { Server } from 'restify';
import { createSeal } from '../alerts/seal.ts';
import type { Service } from '../service.ts';
import type { Access } from '../staff/access.ts';
import { alertListView } from '../staff/alertListView.ts';
import { sayItIsNone, showAlert, takeOn, type AlertPages } from '../staff/alertPage.ts';
import type { StaffVisit } from '../staff/visit.ts';
import { withStaff } from '../staff/withStaff.ts';
import type { AlertRecord } from '../../store/alertStore.ts';

type Handle = (pages: AlertPages, record: AlertRecord, visit: StaffVisit) => Promise<void>;

/** An authority's alerts, and one alert: shown, taken on, or said to be none. */
export function addStaffAlerts(server: Server, service: Service, access: Access): void {
  const pages = { service, access, seal: createSeal(service.config.keys.alerts) };
  const forAlert = (page: string, handle: Handle) =>
    withStaff(service, page, (visit) => withAlert(pages, visit, handle));
  server.get(
    '/staff/:authority/alerts',
    withStaff(service, 'alerts', (visit) => listAlerts(pages, visit)),
  );
  server.get('/staff/alerts/:alert', forAlert('alert', showAlert));
  server.post('/staff/alerts/:alert/acknowledge', forAlert('alert-acknowledge', takeOn));
  server.post('/staff/alerts/:alert/downgrade', forAlert('alert-downgrade', sayItIsNone));
}

async function listAlerts({ service, access }: AlertPages, visit: StaffVisit): Promise<void> {
  const { person, query, params } = visit;
  const authority = access.readable(params.authority, person);
  if (!authority) return await visit.refuse('forbiddenAuthority', { authority: params.authority });
  await visit.show('alerts', await alertListView(service, { access, authority, person, query }));
}

/** Whether there is no such alert or it is not for this person is not told: both get the same page. */
async function withAlert(pages: AlertPages, visit: StaffVisit, handle: Handle): Promise<void> {
  const { alert = '' } = visit.params;
  const record = /^[0-9a-f]+$/u.test(alert) ? await pages.service.store.alerts.find(alert) : undefined;
  if (record) visit.about.authority = pages.access.ownerOf(record)?.code;
  const may = record !== undefined && (await pages.access.mayOpen(record, visit.person));
  if (!may) return await visit.refuse('forbiddenAlert', { alert });
  await handle(pages, record, visit);
}
