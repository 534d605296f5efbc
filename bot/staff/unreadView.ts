import { staffDuration, staffSay, staffTime } from '../../locales/staffWords.ts';
import { unreadIn, type UnreadResponse } from '../alerts/unread.ts';
import type { Service } from '../service.ts';
import type { Authority } from '../../survey/authority.ts';
import type { Person } from '../signIn/person.ts';
import type { Access } from './access.ts';
import { duties, type Duties } from './duties.ts';
import { navigationFor, type Navigation } from './navigation.ts';
import { pageOf, type PageOf } from './pageOf.ts';

interface UnreadEntry extends UnreadResponse {
  person: string;
  said: string;
}

/** Answers that nobody has read, of all rounds: those of a round that has closed must be read too. Oldest first. */
export interface UnreadView extends Duties {
  authority: Authority;
  nav: Navigation;
  unread: PageOf<UnreadEntry>;
  total: number;
  overdue: number;
  /** When the page was made, ISO 8601, UTC: what is given later is not on it. */
  shown: string;
  /** Whether the person has just said that they have read one. */
  justRead: boolean;
}

export async function unreadView(
  { store, signIn }: Service,
  {
    access,
    authority,
    person,
    query,
  }: { access: Access; authority: Authority; person: Person; query: URLSearchParams },
): Promise<UnreadView> {
  const now = signIn.now();
  const about = await access.responsesAbout(person, authority);
  const found: UnreadResponse[] = [];
  for (const { id } of authority.rounds)
    found.push(...(await unreadIn(authority, id, store, now)).filter(({ responseId }) => !about.has(responseId)));
  const sorted = found.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const { entries, number, count } = pageOf(sorted, query.get('page'));
  return {
    ...duties(authority),
    authority,
    nav: navigationFor(person.grants, { authority, name: 'unread', title: staffSay('staff.unread.name') }),
    unread: { entries: entries.map((entry) => unreadEntry(entry, now)), number, count },
    total: found.length,
    overdue: found.filter(({ overdue }) => overdue).length,
    shown: new Date(now).toISOString(),
    justRead: query.has('read'),
  };
}

function unreadEntry(unread: UnreadResponse, now: number): UnreadEntry {
  const { respondent, since } = unread;
  return {
    ...unread,
    person: staffSay(`alert.person.${respondent ?? 'unknown'}`),
    said: staffSay('alerts.ago', { duration: staffDuration(now - Date.parse(since)), time: staffTime(since) }),
  };
}
