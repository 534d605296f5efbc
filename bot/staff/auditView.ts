import { staffSay, staffTime } from '../../locales/staffWords.ts';
import type { AuditEntry } from '../../store/auditLog.ts';
import type { Service } from '../service.ts';
import type { Authority } from '../../survey/authority.ts';
import type { Person } from '../signIn/person.ts';
import { navigationFor, placeName, type Navigation } from './navigation.ts';

/** Entries on one page. */
const SIZE = 50;

/** The audit log of one council, or all of it: newest first. */
export interface AuditView {
  nav: Navigation;
  title: string;
  slug: string;
  /** Undefined: all of it, with a column that says whose. */
  authority?: Authority;
  entries: EntryView[];
  /** For the link to earlier entries: the id of the last one here, if there are more. */
  before?: string;
}

interface EntryView {
  at: string;
  by: string;
  what: string;
  page: string;
  place: string;
  round: string;
  subject: string;
}

export async function auditView(
  { config, store }: Service,
  { authority, person, before }: { authority: Authority | undefined; person: Person; before: string | null },
): Promise<AuditView> {
  const found: AuditEntry[] = [];
  const filter = { authority: authority?.code, before: isUlid(before) ? before : undefined };
  for await (const entry of store.auditLog.list(filter)) {
    found.push(entry);
    if (found.length > SIZE) break;
  }
  const shown = found.slice(0, SIZE);
  const title = staffSay('staff.audit.title', { place: placeName(authority) });
  const names = new Map(config.authorities.map(({ code, name }) => [code, name]));
  return {
    nav: navigationFor(person.grants, { authority, name: 'audit', title }),
    ...{ title, authority },
    slug: authority?.slug ?? 'all',
    entries: shown.map((entry) => entryView(entry, names)),
    before: found.length > SIZE ? shown.at(-1)!.id : undefined,
  };
}

function entryView({ at, by, what, page, authority, round, subject }: AuditEntry, names: Map<string, string>) {
  const place = authority === 'all' ? staffSay('staff.together') : (names.get(authority ?? '') ?? authority ?? '');
  const act = staffSay(`staff.audit.${what}`);
  return { at: staffTime(at), by, what: act, page, place, round: round ?? '', subject: subject ?? '' };
}

function isUlid(text: string | null): text is string {
  return /^[0-9A-HJKMNP-TV-Z]{26}$/u.test(text ?? '');
}
