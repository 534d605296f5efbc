import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../bot/compose.ts';
import { readConfig } from '../../bot/config.ts';
import { APP_ID, credentials } from '../support/botService.ts';
import { serve } from './serve.ts';

/** The whole service on the embedded store as `npm start` makes it, save that the keys of Azure Bot Service are on loopback. */
await serve(async (openIdMetadata) => {
  const config = readConfig({
    DATA_DIR: process.env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'family-views-bench-')),
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_PASSWORD: 'none',
    MICROSOFT_APP_TENANT_ID: 'none',
    BOT_SERVICE_HOSTS: '127.0.0.1',
    BOT_AUTHORITY: 'essex',
    // Each person comes from an address of their own, as the header says.
    PROXIES: '1',
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('NOTIFY_'))),
  });
  const { server, background } = await compose(config, { openIdMetadata, credentials: credentials() });
  for (const each of background) each.start();
  return server;
});
