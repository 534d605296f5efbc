import { CallerIdConstants, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AuthenticationConstants as microsoft,
  BotFrameworkAuthenticationFactory,
  type BotFrameworkAuthentication,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Config } from '../config.ts';

/** Who signs what comes in, and what replies are signed with: Microsoft's, save in tests. */
export interface AzureCloud {
  /** Address of the OpenID document that leads to the keys. */
  openIdMetadata: string;
  credentials: ServiceClientCredentialsFactory;
}

/** The public cloud, for an app of one tenant. */
export function publicAzure({ appId, appPassword, tenantId }: NonNullable<Config['bot']>): AzureCloud {
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppTenantId: tenantId,
  });
  return { openIdMetadata: microsoft.ToBotFromChannelOpenIdMetadataUrl, credentials };
}

/** For what botbuilder sends; what comes in is checked in `channelToken.ts`. */
export function authenticationWith({ openIdMetadata, credentials }: AzureCloud): BotFrameworkAuthentication {
  return BotFrameworkAuthenticationFactory.create(
    '',
    true,
    microsoft.ToChannelFromBotLoginUrl,
    microsoft.ToChannelFromBotOAuthScope,
    microsoft.ToBotFromChannelTokenIssuer,
    microsoft.OAuthUrl,
    openIdMetadata,
    microsoft.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerIdConstants.PublicAzureChannel,
    credentials,
    { requiredEndorsements: [] },
  );
}
