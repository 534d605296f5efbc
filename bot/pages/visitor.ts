import { createHash, randomBytes } from 'node:crypto';

/** One browser: what its cookie holds, and the id it goes by inside. */
export interface Visitor {
  /** 128 random bits, base64url. */
  token: string;
  /** A hash of the token, so that what is stored opens nobody's talk. */
  id: string;
}

/** 30 days after the last visit, in seconds: people come back after a week, and a borrowed phone forgets in the end. */
const MAX_AGE = 30 * 24 * 60 * 60;

/** The visitor a Cookie header names, or a new one. */
export function visitorOf(cookies: string | undefined): Visitor {
  const known = /(?:^|;\s*)visitor=([\w-]{22})(?:;|$)/u.exec(cookies ?? '')?.[1];
  const token = known ?? randomBytes(16).toString('base64url');
  return { token, id: createHash('sha256').update(token).digest('base64url').slice(0, 22) };
}

/** The one cookie of the page. Lax, because people come from links in letters and emails. */
export function cookieFor({ token }: Visitor, secure: boolean): string {
  return `visitor=${token}; Path=/; Max-Age=${MAX_AGE}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
