import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig } from '../../bot/config.ts';
import { createLimits } from '../../bot/limits/limits.ts';
import { createServer } from '../../bot/server.ts';
import { createSignIn } from '../../bot/signIn/signIn.ts';
import { createTalking } from '../../bot/talking.ts';
import { openStore } from '../../bot/store.ts';
import { APP_ID, credentials } from '../support/botService.ts';
import { serve } from './serve.ts';

/** The whole service on the embedded store, every answer durable. */
await serve(async (openIdMetadata) => {
  const config = readConfig({
    DATA_DIR: mkdtempSync(join(tmpdir(), 'family-views-bench-')),
    MICROSOFT_APP_ID: APP_ID,
    MICROSOFT_APP_PASSWORD: 'none',
    MICROSOFT_APP_TENANT_ID: 'none',
    BOT_SERVICE_HOSTS: '127.0.0.1',
    RATE_LIMITS: '1000',
  });
  const { authorities, keys } = config;
  const store = await openStore(config);
  const log = pino({ level: 'error' });
  const talking = createTalking({
    store,
    authorities,
    keys: keys.people,
    publicUrl: config.publicUrl,
    log,
    onlyAuthority: 'E10000012',
  });
  const azure = { openIdMetadata, credentials: credentials() };
  return createServer({
    config,
    log,
    store,
    talking,
    signIn: createSignIn(config),
    limits: createLimits(config.rateLimits),
    azure,
  });
});
