import { createHash, randomBytes } from 'node:crypto';

/** One browser: what its cookie holds, and the id it goes by inside. */
export interface Visitor {
  /** 128 random bits, base64url. */
  token: string;
  /** A hash of the token, so that what is stored opens nobody's talk. */
  id: string;
  /** Where the token came from: where cookies are blocked a field of the form carries it. */
  from: 'cookie' | 'form' | 'nowhere';
}

/** 30 days after the last visit, in seconds: people come back after a week, and a borrowed phone forgets in the end. */
const MAX_AGE = 30 * 24 * 60 * 60;

/** The visitor that a Cookie header names, or else the field of a form, or a new one. */
export function visitorOf(cookies: string | undefined, field?: string): Visitor {
  const inCookie = /(?:^|;\s*)visitor=([\w-]{22})(?:;|$)/u.exec(cookies ?? '')?.[1];
  const token = inCookie ?? field ?? randomBytes(16).toString('base64url');
  const from = inCookie ? 'cookie' : field ? 'form' : 'nowhere';
  return { token, id: createHash('sha256').update(token).digest('base64url').slice(0, 22), from };
}

/** The one cookie of the page. Lax, because people come from links in letters and emails. */
export function cookieFor({ token }: Visitor, secure: boolean): string {
  return `visitor=${token}; Path=/; Max-Age=${MAX_AGE}; ${guards(secure)}`;
}

/** Takes the cookie away: somebody else uses the browser now. */
export function noCookie(secure: boolean): string {
  return `visitor=; Path=/; Max-Age=0; ${guards(secure)}`;
}

function guards(secure: boolean): string {
  return `HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
