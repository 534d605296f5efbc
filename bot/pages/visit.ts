import type { Logger } from 'pino';
import type { Request } from 'restify';
import type { Config } from '../config.ts';
import type { Authority } from '../../survey/authority.ts';
import { readInvitation } from '../../survey/invitation.ts';
import { InvitationCodes } from '../invitations/invitationCodes.ts';
import { localeIn } from './form.ts';
import { networkAddressOf } from './networkAddress.ts';
import { visitorOf, type Visitor } from './visitor.ts';

/** Who came, where to, and with which link. */
export interface PageVisit {
  visitor: Visitor;
  authority: Authority;
  /** The part of the link that means something here, such as `group=autism`. */
  query: string;
  /** What that sets, the code of an invitation opened. */
  invited: string;
  /** Language for people whose talk has none yet. */
  locale: string;
  /** Network address: wrong references are counted by it. */
  address: string;
  /** They want pictures beside the words. */
  pictures: boolean;
}

const LINK_NAMES = ['i', 'round', 'group', 'locality', 'lang'];

/** Undefined when the address names no authority we know. `field` is the visitor a form names. */
export function visitOf(
  request: Request,
  { authorities, proxies, keys }: Pick<Config, 'authorities' | 'proxies' | 'keys'>,
  field?: string,
): PageVisit | undefined {
  const authority = authorityAt(request, authorities);
  if (!authority) return undefined;
  const given = new URLSearchParams(request.getQuery());
  const query = new URLSearchParams([...given].filter(([name]) => LINK_NAMES.includes(name)));
  return {
    visitor: visitorOf(request.headers.cookie, field),
    authority,
    query: query.toString(),
    invited: new InvitationCodes(keys.people).opened(query, authority.slug).toString(),
    locale: localeOf(request),
    address: networkAddressOf(request, proxies),
    pictures: given.get('pictures') === 'on',
  };
}

/** The authority that the address names. */
export function authorityAt(request: Request, authorities: Authority[]): Authority | undefined {
  const { authority: slug } = request.params as { authority: string };
  return authorities.find((each) => each.slug === slug.toLowerCase());
}

/** The language that the address asks for, or else the browser. */
export function askedLocale(request: Request): string {
  return localeIn(new URLSearchParams(request.getQuery()).get('lang')) ?? localeOf(request);
}

/** The first language of the browser that we have, or English. */
export function localeOf(request: Request): string {
  const tags = String(request.headers['accept-language'] ?? '').split(/[,;]/u);
  return localeIn(...tags) ?? 'en';
}

/** Where the chat with an authority is, with what the link set and what the person chose to see. */
export function addressOf({ authority, query, pictures }: PageVisit, page = ''): string {
  const set = new URLSearchParams(query);
  if (pictures) set.set('pictures', 'on');
  return `/${authority.slug}${page}${set.size > 0 ? `?${set.toString()}` : ''}`;
}

/** The same place in another language, for people who have no talk yet. */
export function inLanguage(visit: PageVisit, locale: string): PageVisit {
  const inIt = (query: string) => {
    const set = new URLSearchParams(query);
    set.set('lang', locale);
    return set.toString();
  };
  return { ...visit, query: inIt(visit.query), invited: inIt(visit.invited) };
}

/** One line for a link that sets what we do not know. The values stay out of the log: anything may stand in a link. */
export function logIgnored({ authority, invited }: PageVisit, log: Logger): void {
  const { ignored } = readInvitation(new URLSearchParams(invited), authority, '');
  if (ignored.length > 0) log.warn({ authority: authority.slug, ignored }, 'parts of a link mean nothing here');
}
