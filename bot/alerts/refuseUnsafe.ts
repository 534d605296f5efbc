import type { Authority, SafeguardingContact } from '../../survey/authority.ts';
import { isLoopback } from './loopback.ts';

/** Names kept for examples and tests (RFC 2606, RFC 6761): no mail ever arrives there. */
const exampleHost = /(?:^|[.@])(?:example|test|invalid|localhost)$|(?:^|[.@])example\.(?:com|org|net)$/iu;
/** Kept by Ofcom for drama. */
const exampleMobile = /^\+447700900\d{3}$/u;

/**
 * Stops the start in production where an alert would reach nobody. Throws an Error that names every contact and authority
 * that is not fit, and what is expected. `named` is what ALERT_FALLBACK, or else BOT_AUTHORITY, says.
 */
export function refuseUnsafe(authorities: readonly Authority[], named: string | undefined): void {
  const wrong = authorities.flatMap(({ slug, safeguarding: { contacts } }) =>
    contacts.length === 0
      ? [`${slug}: expected safeguarding contacts, got none`]
      : contacts.flatMap((contact) => faults(contact).map((fault) => `${slug}, contact ${contact.id}: ${fault}`)),
  );
  if (wrong.length > 0)
    throw new Error(`AUTHORITIES: alerts would not arrive when NODE_ENV is production:\n  ${wrong.join('\n  ')}`);
  if (authorities.length > 1 && named === undefined)
    throw new Error(
      'Missing setting ALERT_FALLBACK, needed when NODE_ENV is production with several authorities and no BOT_AUTHORITY: ' +
        'who is told of an alert from somebody who has not said where they get help',
    );
}

function faults({ email, mobile, webhook }: SafeguardingContact): string[] {
  const url = webhook && new URL(webhook.url);
  return [
    ...(exampleHost.test(email) ? [`expected a real address, got the example ${email}`] : []),
    ...(exampleMobile.test(mobile ?? '') ? [`expected a real mobile number, got the example ${mobile}`] : []),
    ...(url && exampleHost.test(url.hostname) && !isLoopback(url)
      ? [`expected a real webhook, got the example ${url.hostname}`]
      : []),
    ...(url && url.protocol !== 'https:' && !isLoopback(url) ? ['expected a webhook that begins with https'] : []),
    ...(url && `${url.username}${url.password}` !== '' ? ['expected a webhook without a password in its address'] : []),
  ];
}
