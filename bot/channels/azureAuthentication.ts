import { CallerIdConstants, ConfigurationServiceClientCredentialFactory, type Activity } from 'botbuilder';
import {
  AuthenticationConstants as microsoft,
  AuthenticationError,
  BotFrameworkAuthenticationFactory,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Config } from '../config.ts';
import { isChannelToken } from './channelToken.ts';

/** Who signs what comes in, and what replies are signed with: Microsoft's, save in tests. */
export interface AzureCloud {
  /** Address of the OpenID document that leads to the keys. */
  openIdMetadata: string;
  credentials: ServiceClientCredentialsFactory;
}

/** Nothing proves that the message comes from Azure Bot Service and is meant for this bot. */
export class NotAuthenticError extends Error {
  override name = 'NotAuthenticError';
}

/** Longest wait for the keys, in ms: botbuilder sets no limit. */
const KEYS_WITHIN = 10_000;

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

/** Throws NotAuthenticError, or what kept the keys from being fetched. */
export async function verify(
  authentication: BotFrameworkAuthentication,
  authorization: string,
  activity: Activity,
): Promise<AuthenticateRequestResult> {
  if (!isChannelToken(authorization, microsoft.ToBotFromChannelTokenIssuer))
    throw new NotAuthenticError('Expected a token that Azure Bot Service signed for a channel');
  try {
    return await inTime(authentication.authenticateRequest(activity, authorization));
  } catch (error) {
    if (isRefusal(error as Error)) throw new NotAuthenticError((error as Error).message, { cause: error });
    throw error;
  }
}

async function inTime<T>(verified: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const late = new Error(`Expected the keys of Azure Bot Service within ${KEYS_WITHIN} ms, got none`);
    timer = setTimeout(() => reject(late), KEYS_WITHIN);
  });
  return await Promise.race([verified, tooLate]).finally(() => clearTimeout(timer));
}

/** botbuilder throws its own errors, the token library's, and those of fetching the keys: the last speak against no one. */
function isRefusal(error: Error): boolean {
  if (error instanceof AuthenticationError) return error.statusCode === 401;
  return ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name);
}
