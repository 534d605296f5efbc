import { readConfig } from '../../bot/config.ts';
import { compose } from '../../bot/compose.ts';
import { credentials } from '../support/botService.ts';
import { serve } from '../bench/serve.ts';

/** The whole service as `npm start` makes it, save that the keys of Azure Bot Service come from loopback. */
await serve(async (openIdMetadata) => {
  const { server, background } = await compose(readConfig(), { openIdMetadata, credentials: credentials() });
  for (const each of background) each.start();
  return server;
});
