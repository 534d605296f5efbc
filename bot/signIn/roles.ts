import type { Authority } from '../../survey/authority.ts';

/** What somebody may do in one authority. None holds another: only `safeguarding` opens alerts and unread answers. */
export const roles = ['viewer', 'researcher', 'safeguarding', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** `essex:safeguarding`: the slug of an authority, or `*` for every one, and a role there. */
export type Grant = `${string}:${Role}`;

/** The grants in a claim of the provider: a list or one text. What is no grant is left out. */
export function grantsIn(claim: unknown): Grant[] {
  const given: unknown[] = Array.isArray(claim) ? claim : [claim];
  return [...new Set(given.filter(isGrant))];
}

/** Whether one of the grants gives the role in the authority; for `undefined`, the authority nobody knows, only `*` does. */
export function holds(grants: readonly Grant[], role: Role, authority: Authority | undefined): boolean {
  return grants.includes(`*:${role}`) || (authority !== undefined && grants.includes(`${authority.slug}:${role}`));
}

function isGrant(text: unknown): text is Grant {
  if (typeof text !== 'string') return false;
  const [place = '', role = '', ...rest] = text.split(':');
  return /^(?:\*|[a-z0-9-]+)$/u.test(place) && roles.some((each) => each === role) && rest.length === 0;
}
