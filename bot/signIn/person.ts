import { grantsIn, type Grant } from './roles.ts';

/** Somebody who has signed in. */
export interface Person {
  /** The provider's id of the account (`sub`): for the log. */
  id: string;
  /** As it stands in the audit trail: `Name (account)`. */
  name: string;
  /** In lower case; alerts about somebody are kept from them by these. */
  emails: string[];
  grants: Grant[];
}

const MOST_NAME = 100;

/** The person whom the claims of a provider describe; names are not unique, so the account stands beside them. */
export function personOf(claims: Record<string, unknown> & { sub: string }, roleClaim: string): Person {
  const [name, account, email] = ['name', 'preferred_username', 'email'].map((claim) => plain(claims[claim]));
  const known = account ?? email;
  const shown = name !== undefined && known !== undefined && name !== known ? `${name} (${known})` : (name ?? known);
  const emails = [account, email].filter((each) => each !== undefined).map((each) => each.toLowerCase());
  return {
    id: claims.sub,
    name: shown ?? claims.sub,
    emails: [...new Set(emails)],
    grants: grantsIn(claims[roleClaim]),
  };
}

/** One line without control characters; undefined when nothing is left. */
function plain(claim: unknown): string | undefined {
  if (typeof claim !== 'string') return undefined;
  const text = claim.replace(/[\p{C}\s]+/gu, ' ').trim();
  return text === '' ? undefined : text.slice(0, MOST_NAME);
}
