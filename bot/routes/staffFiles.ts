import type { Server } from 'restify';
import type { Service } from '../service.ts';
import { reportFile } from '../staff/reports/reportFile.ts';
import { withScope } from '../staff/reports/withReport.ts';

/** `/staff/essex/files/tables.csv` and the other files that `/staff/essex/files` leads to. */
export function addStaffFiles(server: Server, service: Service): void {
  server.get(
    '/staff/:authority/files/:file',
    withScope(service, 'files', { of: 'both' }, async (visit, scope) => {
      const { authority, file: asked = '' } = visit.params;
      const file = reportFile(asked, service, scope);
      if (!file) return await visit.problem('notFound');
      visit.about.page = asked;
      if (file === 'forbiddenRole') return await visit.refuse(file, { authority });
      await visit.download(file);
    }),
  );
}
