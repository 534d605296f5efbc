import type { Request } from 'restify';

/**
 * Where a request comes from: the last address that the proxies before the service added to X-Forwarded-For, as what stands
 * before it anybody may have written; without proxies the other end of the connection.
 */
export function networkAddressOf({ headers, socket }: Request, proxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const added = proxies === 0 ? undefined : forwarded.at(-proxies)?.trim();
  return added || (socket.remoteAddress ?? '');
}
