import type { Server } from 'restify';
import type { Service } from '../service.ts';
import { reportPages } from '../staff/reports/pages.ts';
import { withReport } from '../staff/reports/withReport.ts';

/** `/staff/essex/overview` and the other pages of figures, of one council or, as `/staff/all/...`, of all together. */
export function addStaffReports(server: Server, service: Service): void {
  for (const page of reportPages) server.get(`/staff/:authority/${page.name}`, withReport(service, page));
}
