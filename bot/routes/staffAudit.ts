import type { Server } from 'restify';
import type { Service } from '../service.ts';
import { holds } from '../signIn/roles.ts';
import { auditView } from '../staff/auditView.ts';
import { TOGETHER } from '../staff/reading.ts';
import { withStaff } from '../staff/withStaff.ts';

/** `/staff/essex/audit`, and `/staff/all/audit` with all of it: for administrators. */
export function addStaffAudit(server: Server, service: Service): void {
  server.get(
    '/staff/:authority/audit',
    withStaff(service, 'audit', async (visit) => {
      const { person, params, query } = visit;
      const authority = service.config.authorities.find(({ slug }) => slug === params.authority);
      if (!authority && params.authority !== TOGETHER) return await visit.problem('notFound');
      if (!holds(person.grants, 'administrator', authority))
        return await visit.refuse('forbiddenRole', { authority: params.authority });
      await visit.show('audit', await auditView(service, { authority, person, before: query.get('before') }));
    }),
  );
}
