import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** The same in a settings file as production takes it: no telephone number or address is an example. */
export function liveAuthorities(change: (authority: Authority) => Authority = (each) => each): string {
  const file = join(mkdtempSync(join(tmpdir(), 'family-views-live-')), 'authorities.json');
  writeFileSync(file, JSON.stringify(testAuthorities.map((each) => change(live(each)))));
  return file;
}

function live(authority: Authority): Authority {
  const { contacts, safeguarding } = authority;
  const real = (address: string) => address.replace(/\.example$/u, '.internal');
  return {
    ...authority,
    contacts: { ...contacts, example: false, email: real(contacts.email) },
    safeguarding: {
      ...safeguarding,
      contacts: safeguarding.contacts.map((each) => ({ ...each, email: real(each.email) })),
    },
  };
}
