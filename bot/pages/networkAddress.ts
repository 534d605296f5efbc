import { isIP, isIPv6 } from 'node:net';
import type { Request } from 'restify';

/**
 * Where a request comes from: the last address that the proxies before the service added to X-Forwarded-For, as what stands
 * before it anybody may have written; without proxies the other end of the connection. Of IPv6 the network: one household
 * has as many addresses in it as it likes.
 */
export function networkAddressOf({ headers, socket }: Pick<Request, 'headers' | 'socket'>, proxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const added = proxies === 0 ? undefined : forwarded.at(-proxies)?.trim();
  const address = withoutPort(added || (socket.remoteAddress ?? ''));
  return isIPv6(address) ? networkOf(address) : address;
}

/** Azure's proxies write the port too, which is another with each connection. */
function withoutPort(written: string): string {
  const address = isIP(written) ? written : written.replace(/:\d+$/u, '').replace(/^\[(.*)\]$/u, '$1');
  return address.replace(/^::ffff:(?=\d+\.)/iu, '');
}

/** Its first 64 bits. */
function networkOf(address: string): string {
  const short = new URL(`http://[${address.replace(/%.*$/u, '')}]`).hostname.slice(1, -1);
  const [first, last = []] = short.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - first!.length - last.length }, () => '0');
  return [...first!, ...zeros, ...last].slice(0, 4).join(':');
}
