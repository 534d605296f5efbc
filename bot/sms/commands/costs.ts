import { readFileSync, writeFileSync } from 'node:fs';
import { authorityNamed, readAuthorities } from '../../authorities.ts';
import { readConfig } from '../../config.ts';
import { fill } from '../../governance/fill.ts';
import { NOTIFY_PENCE } from '../../notify/settings.ts';
import { costsTable } from '../costsTable.ts';
import { surveyCosts } from '../surveyCost.ts';

const document = 'docs/sms.md';

/** `npm run texts -- costs`: at the price of the settings; in the document at Notify's. */
export async function showCosts({ write }: { write?: true }): Promise<void> {
  if (!write) {
    const { authorities, textPence } = readConfig();
    const costs = await surveyCosts(authorityNamed('essex', authorities), textPence);
    process.stdout.write(`${costsTable(costs)}\n`);
    return;
  }
  writeFileSync(document, await withCosts(readFileSync(document, 'utf8')));
  process.stdout.write(`Wrote ${document}.\n`);
}

/** The document with its table made anew, for Essex as an example. */
export async function withCosts(text: string): Promise<string> {
  const essex = authorityNamed('essex', readAuthorities('deploy/authorities.json'));
  const made = costsTable(await surveyCosts(essex, NOTIFY_PENCE));
  return fill(text, { costs: () => made });
}
