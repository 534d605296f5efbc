import type { OutgoingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';

const zip = promisify(gzip);

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
];

const headers: OutgoingHttpHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy.join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Phones are shared: nothing of a talk stays in a cache.
  'Cache-Control': 'no-store',
  Vary: 'Accept-Encoding',
};

/** Sends an HTML page, compressed where the browser can read that. */
export async function sendPage(
  request: Request,
  response: Response,
  { status = 200, html, more = {} }: { status?: number; html: string; more?: OutgoingHttpHeaders },
): Promise<void> {
  const zipped = takesGzip(request);
  const body = zipped ? await zip(html) : Buffer.from(html);
  const encoding = zipped ? { 'Content-Encoding': 'gzip' } : {};
  response.writeHead(status, { ...headers, ...encoding, 'Content-Length': body.length, ...more });
  response.end(body);
}

export function takesGzip({ headers }: Request): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/u.test(String(headers['accept-encoding'] ?? ''));
}
