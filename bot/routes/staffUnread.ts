import type { Server } from 'restify';
import type { Service } from '../service.ts';
import type { Access } from '../staff/access.ts';
import { unreadView } from '../staff/unreadView.ts';
import type { StaffVisit } from '../staff/visit.ts';
import { withStaff } from '../staff/withStaff.ts';
import type { Authority } from '../../survey/authority.ts';

/** `/staff/essex/unread`: answers that nobody has read, each with a button that says that somebody has. */
export function addStaffUnread(server: Server, service: Service, access: Access): void {
  const inAuthority = (handle: (authority: Authority, visit: StaffVisit) => Promise<void>) =>
    withStaff(service, 'unread', async (visit) => {
      const { authority: slug } = visit.params;
      const authority = access.readable(slug, visit.person);
      if (!authority) return await visit.refuse('forbiddenAuthority', { authority: slug });
      await handle(authority, visit);
    });
  server.get(
    '/staff/:authority/unread',
    inAuthority(async (authority, visit) => {
      const { person, query } = visit;
      await visit.show('unread', await unreadView(service, { access, authority, person, query }));
    }),
  );
  server.post(
    '/staff/:authority/unread',
    inAuthority((authority, visit) => markRead(service, authority, visit)),
  );
}

/** Read is what the page showed: what was given since then stays unread. */
async function markRead({ store, signIn }: Service, authority: Authority, visit: StaffVisit): Promise<void> {
  const [response, round, shown, page] = ['response', 'round', 'shown', 'page'].map(
    (name) => visit.fields.get(name) ?? '',
  );
  const at = Date.parse(shown!);
  const isKnown = /^[\w-]{1,64}$/u.test(response!) && authority.rounds.some(({ id }) => id === round);
  if (!isKnown || !(at <= signIn.now())) return await visit.problem('formRefused');
  const reading = { authority: authority.code, round: round!, responseId: response!, by: visit.person.name };
  await store.readings.add({ ...reading, at: new Date(at).toISOString() });
  visit.about.subject = response;
  visit.about.round = round;
  await visit.goTo(`/staff/${authority.slug}/unread?read=1&page=${Number(page) || 1}`);
}
