import { staffSay } from '../../../locales/staffWords.ts';
import type { Overview } from '../../../reports/overview/publishOverview.ts';
import { cellOf } from '../../../reports/suppression/symbols.ts';
import { isOverdue } from '../../alerts/deadline.ts';
import { unreadIn } from '../../alerts/unread.ts';
import type { Service } from '../../service.ts';
import type { Person } from '../../signIn/person.ts';
import { holds } from '../../signIn/roles.ts';
import type { Authority } from '../../../survey/authority.ts';
import { Access } from '../access.ts';
import type { Scope } from '../reading.ts';

/** Something that waits for somebody, and where to look. */
export interface Attention {
  text: string;
  href?: string;
}

/** What the person's roles let them see and do something about. */
export async function attentionFor(
  service: Service,
  { person, scope, overview }: { person: Person; scope: Scope; overview: Overview },
): Promise<Attention[]> {
  const { authority } = scope;
  const isLead = authority !== undefined && holds(person.grants, 'safeguarding', authority);
  return [
    ...(isLead ? [await alerts(service, person, authority), await unread(service, person, authority)] : []),
    ...(scope.may('researcher')
      ? [{ text: staffSay('staff.attention.unsure', { count: cellOf(overview.unsure) }) }]
      : []),
  ];
}

async function alerts(service: Service, person: Person, authority: Authority): Promise<Attention> {
  const access = new Access(service);
  const counts = { waiting: 0, overdue: 0 };
  for await (const record of service.store.alerts.list({ waiting: true })) {
    if (access.ownerOf(record) !== authority || !(await access.mayOpen(record, person))) continue;
    counts.waiting += 1;
    if (isOverdue(record, authority, service.signIn.now())) counts.overdue += 1;
  }
  return { text: staffSay('staff.home.counts', counts), href: `/staff/${authority.slug}/alerts` };
}

async function unread(service: Service, person: Person, authority: Authority): Promise<Attention> {
  const about = await new Access(service).responsesAbout(person, authority);
  const found = [];
  for (const { id } of authority.rounds)
    found.push(...(await unreadIn(authority, id, service.store, service.signIn.now())));
  const own = found.filter(({ responseId }) => !about.has(responseId));
  const overdue = own.filter((each) => each.overdue).length;
  const text = staffSay('unread.count', { count: own.length, overdue });
  return { text, href: `/staff/${authority.slug}/unread` };
}
