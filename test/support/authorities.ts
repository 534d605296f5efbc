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

/** The same in a settings file as production takes it: its telephone numbers are not marked as examples. */
export function liveAuthorities(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'family-views-live-')), 'authorities.json');
  const live = testAuthorities.map((each) => ({ ...each, contacts: { ...each.contacts, example: false } }));
  writeFileSync(file, JSON.stringify(live));
  return file;
}
