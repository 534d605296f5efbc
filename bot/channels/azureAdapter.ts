import { CallerIdConstants, CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import {
  AuthenticationConstants as microsoft,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
} from 'botframework-connector';
import type { Config } from '../config.ts';
import { InOrder } from '../inOrder.ts';
import { authenticationWith, publicAzure, type AzureCloud } from './azureAuthentication.ts';
import { AzureKeys } from './azureKeys.ts';
import { readChannelToken } from './channelToken.ts';
import { SendOnceConnectors } from './sendOnce.ts';

/**
 * Azure Bot Service (Teams, SMS, Web Chat): a message goes in with its token, replies go out through the channel's
 * connector. There is no way to switch authentication off: botbuilder would do so for an empty app id.
 */
export class AzureAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #expected: { keys: AzureKeys; appId: string };
  // The first messages wait for keys to be fetched: a person's second one must not overtake there.
  readonly #arrivals = new InOrder();

  constructor(bot: NonNullable<Config['bot']>, cloud: AzureCloud = publicAzure(bot)) {
    if (bot.appId === '') throw new Error('MICROSOFT_APP_ID: expected the id of the bot, got nothing');
    const authentication = authenticationWith(cloud);
    super(authentication);
    this.#authentication = authentication;
    this.#expected = { keys: new AzureKeys(cloud.openIdMetadata), appId: bot.appId };
  }

  /** Throws NotAuthenticError, or what kept the keys from being fetched; either way no turn may run. */
  async authenticate(authorization: string, activity: Activity): Promise<AuthenticateRequestResult> {
    const person = `${activity.channelId}/${activity.conversation.id}`;
    const claimsIdentity = await this.#arrivals.run(person, () =>
      readChannelToken(authorization, activity, this.#expected),
    );
    return {
      claimsIdentity,
      audience: microsoft.ToChannelFromBotOAuthScope,
      callerId: CallerIdConstants.PublicAzureChannel,
      connectorFactory: new SendOnceConnectors(this.#authentication.createConnectorFactory(claimsIdentity)),
    };
  }

  /** Rejects when a reply could not be sent: `onTurnError` deals with all that fails before. */
  take(
    authenticated: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }
}
