import type { Logger } from 'pino';
import type { Request } from 'restify';
import type { Config } from '../config.ts';
import type { Authority } from '../../survey/authority.ts';
import { readInvitation } from '../../survey/invitation.ts';
import { localeIn } from './form.ts';
import { networkAddressOf } from './networkAddress.ts';
import { visitorOf, type Visitor } from './visitor.ts';

/** Who came, where to, and with which link. */
export interface PageVisit {
  visitor: Visitor;
  authority: Authority;
  /** The part of the link that means something here, such as `group=autism`. */
  query: string;
  /** Language for people whose talk has none yet. */
  locale: string;
  /** Network address: wrong references are counted by it. */
  address: string;
}

const LINK_NAMES = ['round', 'group', 'locality', 'lang'];

/** Undefined when the address names no authority we know. */
export function visitOf(
  request: Request,
  { authorities, proxies }: Pick<Config, 'authorities' | 'proxies'>,
): PageVisit | undefined {
  const authority = authorityAt(request, authorities);
  if (!authority) return undefined;
  const given = new URLSearchParams(request.getQuery());
  const query = new URLSearchParams([...given].filter(([name]) => LINK_NAMES.includes(name)));
  return {
    visitor: visitorOf(request.headers.cookie),
    authority,
    query: query.toString(),
    locale: localeOf(request),
    address: networkAddressOf(request, proxies),
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

/** Where the chat with an authority is, with what the link set. */
export function addressOf({ authority, query }: PageVisit): string {
  return `/${authority.slug}${query === '' ? '' : `?${query}`}`;
}

/** Where a form says that somebody else now uses this browser. */
export function someoneElseAddressOf({ authority, query }: PageVisit): string {
  return `/${authority.slug}/someone-else${query === '' ? '' : `?${query}`}`;
}

/** One line for a link that sets what we do not know. The values stay out of the log: anything may stand in a link. */
export function logIgnored({ authority, query }: PageVisit, log: Logger): void {
  const { ignored } = readInvitation(new URLSearchParams(query), authority, '');
  if (ignored.length > 0) log.warn({ authority: authority.slug, ignored }, 'parts of a link mean nothing here');
}
