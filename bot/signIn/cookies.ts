/** The session's cookie. */
export const SESSION_COOKIE = 'staff';

/** Each sign-in under way has a cookie of its own, so that two links from mails can be opened at once. */
export function pendingCookie(state: string): string {
  return `staff-${state.slice(0, 16)}`;
}

/** The value of a cookie in a Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * A Set-Cookie header. Lax and not Strict: people come back from the provider and from links in mails. It goes with the
 * browser, or after `seconds`; 0 removes it.
 */
export function setCookie(
  name: string,
  value: string,
  { secure, seconds }: { secure: boolean; seconds?: number },
): string {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${name}=${value}; Path=/staff${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
