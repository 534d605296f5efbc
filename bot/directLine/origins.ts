import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { isSameOrigin } from '../pages/sameOrigin.ts';
import { Refusal } from './refusal.ts';
import type { Pass } from './tokens.ts';

/** Where a request comes from: pages of the service itself (or no page at all), or a trusted origin. */
export type Origin = 'own' | { trusted: string };

/** Throws a Refusal for pages of any other origin. */
export function originOf(headers: IncomingHttpHeaders, trusted: readonly string[]): Origin {
  const { origin } = headers;
  if (origin !== undefined && trusted.includes(origin)) return { trusted: origin };
  if (origin !== 'null' && isSameOrigin(headers)) return 'own';
  throw new Refusal(403, 'BadArgument', 'Expected a page of an origin that WEB_CHAT_ORIGINS names');
}

/** A browser says where a page comes from, which must be where the token was asked for. Throws a Refusal if it is not. */
export function refuseOtherOrigin(origin: Origin, pass: Pass, headers: IncomingHttpHeaders): void {
  // Programs that are no browser send none; nor do browsers with what a page of our own fetches.
  if (headers.origin === undefined) return;
  const from = origin === 'own' ? undefined : origin.trusted;
  if (from === pass.origin) return;
  throw new Refusal(403, 'BadArgument', 'The token was given to a page of another origin');
}

/** For browsers to let pages of a trusted origin read the answer. There are no cookies in this. */
export function corsHeaders(origin: Origin | undefined): OutgoingHttpHeaders {
  const allowed = typeof origin === 'object' ? { 'Access-Control-Allow-Origin': origin.trusted } : {};
  return { ...allowed, 'Access-Control-Expose-Headers': 'Retry-After', Vary: 'Origin' };
}
