import { CloudAdapter } from 'botbuilder';
import restify from 'restify';
import { authenticationWith } from '../../bot/channels/azureAuthentication.ts';
import { credentials } from '../support/botService.ts';
import { serve } from './serve.ts';

/** The baseline: the least a botbuilder bot on restify can do, with the same authentication. */
await serve((openIdMetadata) => {
  const adapter = new CloudAdapter(authenticationWith({ openIdMetadata, credentials: credentials() }));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    await adapter.process(request, response, async (context) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
    });
  });
  return Promise.resolve(server);
});
