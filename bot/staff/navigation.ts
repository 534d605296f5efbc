import { staffSay, type StaffKey } from '../../locales/staffWords.ts';
import type { Authority } from '../../survey/authority.ts';
import { holds, type Grant } from '../signIn/roles.ts';
import { mayReadOne, mayReadTogether, TOGETHER } from './reading.ts';
import { reportPages } from './reports/pages.ts';

/** Links at the head of every page of a council, in the shape of GOV.UK Frontend's macros. */
export interface Navigation {
  /** The council, or all together. */
  place: string;
  pages: { href: string; text: string; current: boolean }[];
  crumbs: { href?: string; text: string }[];
}

interface Here {
  authority: Authority | undefined;
  /** Of the page that is open. */
  name: string;
  /** Its heading. */
  title: string;
  /** Asked for in the address: other pages of figures keep to it. */
  round?: string | null;
}

/** To what the person may open, and back. */
export function navigationFor(grants: readonly Grant[], { authority, name, title, round }: Here): Navigation {
  const slug = authority?.slug ?? TOGETHER;
  const place = placeName(authority);
  const pages = [...figures(grants, authority, round), ...others(grants, authority)];
  return {
    place,
    pages: pages.map((page) => ({
      href: `/staff/${slug}/${page.name}${page.query ?? ''}`,
      text: staffSay(`staff.${page.name}.name` as StaffKey),
      current: page.name === name,
    })),
    crumbs: [
      { href: '/staff', text: staffSay('staff.home.title') },
      ...(pages[0] ? [{ href: `/staff/${slug}/${pages[0].name}${pages[0].query ?? ''}`, text: place }] : []),
      { text: title },
    ],
  };
}

/** The name of a council, or of all together. */
export function placeName(authority: Authority | undefined): string {
  return authority?.name ?? staffSay('staff.together');
}

interface Listed {
  name: string;
  query?: string;
}

function figures(grants: readonly Grant[], authority: Authority | undefined, round?: string | null): Listed[] {
  const may = authority ? mayReadOne(grants, authority) : mayReadTogether(grants);
  const query = round ? `?round=${round}` : '';
  return reportPages
    .filter(({ of, needs, unlisted }) => {
      const isHere = of === 'both' || of === (authority ? 'one' : 'together');
      return may && isHere && !unlisted && (needs === undefined || holds(grants, needs, authority));
    })
    .map(({ name }) => ({ name, query }));
}

function others(grants: readonly Grant[], authority: Authority | undefined): Listed[] {
  const isLead = authority !== undefined && holds(grants, 'safeguarding', authority);
  const isAdministrator = holds(grants, 'administrator', authority);
  return [...(isLead ? [{ name: 'alerts' }, { name: 'unread' }] : []), ...(isAdministrator ? [{ name: 'audit' }] : [])];
}
