const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Whether replies, and the bot's own token with them, may go to `serviceUrl`: over https, to a host that the settings
 * name exactly or as `*.suffix`. Plain http only within this machine, where it must be named as well.
 */
export function mayReplyTo(serviceUrl: string | null | undefined, hosts: string[]): boolean {
  const url = URL.parse(serviceUrl ?? '');
  if (!url || url.username !== '' || url.password !== '') return false;
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.includes(url.hostname));
  return secure && hosts.some((host) => matches(url.hostname, host));
}

function matches(hostname: string, host: string): boolean {
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}
