import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form comes from our own page and not from another site. Browsers of today say so in Sec-Fetch-Site. Older
 * ones send Origin, which is `null` under our no-referrer policy; there the cookie's SameSite guards alone.
 */
export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined || origin === 'null') return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
