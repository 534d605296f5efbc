import type { Request, Server } from 'restify';
import type { Service } from '../service.ts';
import { reportPages } from '../staff/reports/pages.ts';
import { withReport } from '../staff/reports/withReport.ts';

/** `/staff/essex/overview` and the other pages of figures, of one council or, as `/staff/all/...`, of all together. */
export function addStaffReports(server: Server, service: Service): void {
  server.get('/staff/:authority', (request: Request, response, next) => {
    const { authority } = request.params as { authority: string };
    response.redirect(303, `/staff/${encodeURIComponent(authority)}/overview`, next);
  });
  for (const page of reportPages) server.get(`/staff/:authority/${page.name}`, withReport(service, page));
}
