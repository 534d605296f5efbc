import { fileURLToPath } from 'node:url';
import { readAuthorities } from '../../bot/authorities.ts';
import type { Authority } from '../../survey/authority.ts';

/** The authorities that come with the project. */
export const testAuthorities = readAuthorities(
  fileURLToPath(new URL('../../deploy/authorities.json', import.meta.url)),
);

export const essex: Authority = testAuthorities.find(({ slug }) => slug === 'essex')!;
/** Has no localities. */
export const portsmouth: Authority = testAuthorities.find(({ slug }) => slug === 'portsmouth')!;
