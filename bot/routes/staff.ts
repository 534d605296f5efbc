import type { Server } from 'restify';
import type { Service } from '../service.ts';
import { Access } from '../staff/access.ts';
import { homeView } from '../staff/homeView.ts';
import { withStaff } from '../staff/withStaff.ts';
import { addStaffAlerts } from './staffAlerts.ts';
import { addStaffAudit } from './staffAudit.ts';
import { addStaffFiles } from './staffFiles.ts';
import { addStaffReports } from './staffReports.ts';
import { addStaffSignIn } from './staffSignIn.ts';
import { addStaffUnread } from './staffUnread.ts';

/** `/staff`: what the staff of authorities see once they have signed in. */
export function addStaff(server: Server, service: Service): void {
  const access = new Access(service);
  addStaffSignIn(server, service);
  server.get(
    '/staff',
    withStaff(service, 'home', async (visit) => visit.show('home', await homeView(service, access, visit.person))),
  );
  addStaffAlerts(server, service, access);
  addStaffUnread(server, service, access);
  addStaffAudit(server, service);
  addStaffFiles(server, service);
  addStaffReports(server, service);
  server.get(
    '/staff/*',
    withStaff(service, 'not-found', (visit) => visit.problem('notFound')),
  );
}
