import type { Logger } from 'pino';
import type { Request, Response, Server } from 'restify';
import { AzureAdapter } from '../channels/azureAdapter.ts';
import { NotAuthenticError } from '../channels/channelToken.ts';
import { NotAnActivityError, readActivity } from '../channels/inboundActivity.ts';
import { mayReplyTo } from '../channels/serviceHost.ts';
import { ShowTyping } from '../channels/showTyping.ts';
import type { Config } from '../config.ts';
import { errorInLog } from '../errorInLog.ts';
import { jsonBody } from '../middleware/jsonBody.ts';
import { readReply } from '../../dialogs/reply.ts';
import { waitOf } from '../limits/waitOf.ts';
import type { Service } from '../service.ts';

/** Azure's messages stay under 256 kB: a longest answer of 50,000 units is 150 kB of UTF-8. */
const MAX_BYTES = 256 * 1024;

type MessageParts = Pick<Service, 'config' | 'log' | 'talking' | 'limits' | 'azure'>;

/** `POST /api/messages`: Azure Bot Service hands in what people say in Teams, by SMS and in Web Chat. */
export function addMessages(server: Server, service: MessageParts): void {
  const { bot } = service.config;
  server.post('/api/messages', ...jsonBody(MAX_BYTES), bot ? receive(service, bot) : switchedOff);
}

// eslint-disable-next-line @typescript-eslint/require-await -- restify takes handlers of two parameters as async only
async function switchedOff(_request: Request, response: Response): Promise<void> {
  response.send(503, { error: 'Azure Bot Service is not set up here: set MICROSOFT_APP_ID' });
}

function receive({ log, talking, limits, azure }: MessageParts, bot: NonNullable<Config['bot']>) {
  const adapter = talking.equip(new AzureAdapter(bot, azure)).use(new ShowTyping());

  return async (request: Request, response: Response): Promise<void> => {
    try {
      const activity = readActivity(request.body);
      if (!mayReplyTo(activity.serviceUrl, bot.serviceHosts)) return void response.send(403, forbidden);
      const authenticated = await adapter.authenticate(request.header('authorization', ''), activity);
      // Refused so, a message is not lost: whoever hands it in has to send it again.
      const talk = `${activity.channelId}/${activity.conversation.id}`;
      const wait = await waitOf(readReply(activity), [[limits.messages, talk]]);
      if (wait !== undefined) return void response.send(429, tooMany, { 'Retry-After': String(wait) });
      const answer = await adapter.take(authenticated, activity, talking.logic);
      response.send(answer?.status ?? 200, answer?.body);
    } catch (error) {
      refuse(response, error as Error, log);
    }
  };
}

const forbidden = { error: 'Expected a serviceUrl over https whose host BOT_SERVICE_HOSTS names' };

const tooMany = { error: 'Expected fewer messages in this conversation: send it again later' };

function refuse(response: Response, error: Error, log: Logger): void {
  if (error instanceof NotAnActivityError) return void response.send(400, { error: error.message });
  if (error instanceof NotAuthenticError) {
    log.warn({ reason: error.message }, 'message refused');
    return void response.send(401, { error: 'Expected a valid token of Azure Bot Service for this bot' });
  }
  // The keys cannot be fetched, or a reply cannot be sent. Sent again, the message is asked about once more, not lost.
  log.error({ error: errorInLog(error) }, 'message not dealt with');
  response.send(503, { error: 'Cannot be dealt with now: send it again' });
}
