import type { Authority } from '../../survey/authority.ts';
import { readInvitation } from '../../survey/invitation.ts';
import type { InvitationCodes } from './invitationCodes.ts';

/** What the links of one mail-out set; undefined: it is asked, or the round is the one open. */
export interface Inviting {
  round?: string;
  group?: string;
  locality?: string;
  lang?: string;
}

/**
 * As many links as wanted, each with a code of its own. Throws an Error naming what the authority has where it has not what is
 * to be set.
 */
export function invitationLinks(
  inviting: Inviting,
  {
    authority,
    count,
    codes,
    publicUrl,
  }: { authority: Authority; count: number; codes: InvitationCodes; publicUrl: string },
): string[] {
  const given = Object.entries(inviting).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(given);
  refuseUnknown(query, authority);
  return Array.from({ length: count }, () => `${publicUrl}/${authority.slug}?i=${codes.close(query, authority.slug)}`);
}

function refuseUnknown(query: URLSearchParams, authority: Authority): void {
  const { ignored } = readInvitation(query, authority, '');
  const languages = { name: 'lang', expected: [...authority.languages] };
  const isKnown = authority.languages.includes(query.get('lang') ?? authority.languages[0]!);
  const [wrong] = isKnown ? ignored : [...ignored, languages];
  if (!wrong) return;
  const { name, expected } = wrong;
  const known = expected.length > 0 ? `one of ${expected.join(', ')}` : `none, as ${authority.slug} has none`;
  throw new Error(`--${name}: expected ${known}, got ${query.get(name)}`);
}
