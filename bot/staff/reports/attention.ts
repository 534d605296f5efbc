import { staffSay } from '../../../locales/staffWords.ts';
import type { Overview } from '../../../reports/overview/publishOverview.ts';
import { cellOf } from '../../../reports/suppression/symbols.ts';
import { isOverdue } from '../../alerts/deadline.ts';
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

/** Of all rounds: answers of one that has closed must be read too. At most a minute old. */
async function unread(
  { perRound, signIn, ...service }: Service,
  person: Person,
  authority: Authority,
): Promise<Attention> {
  const about = await new Access(service).responsesAbout(person, authority);
  const rounds = await Promise.all(authority.rounds.map(({ id: round }) => perRound.unread.of({ authority, round })));
  const found = rounds.flat().filter(({ responseId }) => !about.has(responseId));
  const before = new Date(signIn.now() - authority.safeguarding.readAnswersWithin * HOUR_MS).toISOString();
  const overdue = found.filter(({ since }) => since < before).length;
  const text = staffSay('unread.count', { count: found.length, overdue });
  return { text, href: `/staff/${authority.slug}/unread` };
}

const HOUR_MS = 60 * 60_000;
