import { CloudAdapter, type Activity } from 'botbuilder';
import { asCards } from '../../dialogs/channels/cards.ts';
import { asPlainText } from '../../dialogs/channels/plainText.ts';
import { authenticationWith, publicAzure, type AzureCloud } from '../channels/azureAuthentication.ts';
import { SendOnceConnectors } from '../channels/sendOnce.ts';
import { mayReplyTo } from '../channels/serviceHost.ts';
import type { Config } from '../config.ts';
import type { Contact, Reachable, Reached, Reaching, Reminder } from './reaching.ts';

/** Writes first to people who came through Azure Bot Service: in Teams, or by SMS through its telephone company. */
export class AzureReaching implements Reaching {
  readonly channel: Reachable;
  readonly #bot: NonNullable<Config['bot']>;
  readonly #adapter: CloudAdapter;

  constructor(channel: Reachable, bot: NonNullable<Config['bot']>, cloud: AzureCloud = publicAzure(bot)) {
    this.channel = channel;
    this.#bot = bot;
    const authentication = authenticationWith(cloud);
    const connectors = authentication.createConnectorFactory.bind(authentication);
    authentication.createConnectorFactory = (claims) => new SendOnceConnectors(connectors(claims));
    this.#adapter = new CloudAdapter(authentication);
    // botbuilder only prints what fails: here the failure says whether the person was reached.
    this.#adapter.onTurnError = (_, error) => Promise.reject(error);
  }

  reaches({ reference }: Contact): boolean {
    return reference.channelId === this.channel && reference.serviceUrl !== undefined;
  }

  /** The address was good when they wrote; the settings may name other hosts now, and the bot's own token goes there. */
  async remind({ reference }: Contact, { messages, words }: Reminder): Promise<Reached> {
    const { appId, serviceHosts } = this.#bot;
    if (!mayReplyTo(reference.serviceUrl, serviceHosts)) return 'gone';
    const activities = shaped(this.channel, { messages, words });
    try {
      await this.#adapter.continueConversationAsync(appId, reference, async (context) => {
        await context.sendActivities(activities.map((activity) => ({ ...activity, locale: words.locale })));
      });
      return 'sent';
    } catch (error) {
      return afterFailure(error as ChannelError);
    }
  }
}

function shaped(channel: Reachable, { messages, words }: Reminder): Partial<Activity>[] {
  return channel === 'sms' ? asPlainText(messages, words) : asCards(messages, words).map(({ activity }) => activity);
}

interface ChannelError extends Error {
  statusCode?: number;
  code?: string;
}

/** Where nobody took the message in: the network, the bot's own token, or "too many". */
const NOT_TAKEN = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

function afterFailure({ statusCode, code, cause }: ChannelError): Reached {
  if (statusCode === 403 || statusCode === 404) return 'gone';
  if (statusCode === 401 || statusCode === 429) return 'later';
  const codes = [code, (cause as ChannelError | undefined)?.code];
  return statusCode === undefined && codes.some((each) => NOT_TAKEN.includes(each ?? '')) ? 'later' : 'sent';
}
