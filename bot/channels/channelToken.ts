import type { Activity } from 'botbuilder';
import { AuthenticationConstants as microsoft, ClaimsIdentity, SkillValidation } from 'botframework-connector';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { AzureKeys } from './azureKeys.ts';

/** Nothing proves that the message comes from Azure Bot Service and is meant for this bot. */
export class NotAuthenticError extends Error {
  override name = 'NotAuthenticError';
}

/** How far clocks may differ, in seconds: as the protocol has it. */
const SKEW = 5 * 60;

interface Expected {
  keys: AzureKeys;
  appId: string;
}

/**
 * What the token of a channel says, once all of it is checked: issuer, audience, times, RS256 with a key that is endorsed for
 * the channel, and the address replies go to. There is no road for tokens of the Emulator, of skills or of other clouds, and
 * none around the checks: botbuilder's own leave some out, see docs/security.md.
 * Throws NotAuthenticError, or NoKeysError.
 */
export async function readChannelToken(
  authorization: string,
  activity: Activity,
  { keys, appId }: Expected,
): Promise<ClaimsIdentity> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/u.exec(authorization) ?? [];
  if (token === undefined) throw new NotAuthenticError('Expected a token');
  const { payload, keyId } = await verified(token, { keys, appId });
  if (!keys.isFor(activity.channelId, keyId))
    throw new NotAuthenticError('Expected a key that is endorsed for the channel');
  if (payload.serviceurl !== activity.serviceUrl)
    throw new NotAuthenticError('Expected a token for the service address of the message');
  const identity = new ClaimsIdentity(claimsOf(payload), true);
  if (SkillValidation.isSkillClaim(identity.claims)) throw new NotAuthenticError('Expected a channel, got a skill');
  return identity;
}

async function verified(token: string, { keys, appId }: Expected): Promise<{ payload: JWTPayload; keyId: string }> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
      issuer: microsoft.ToBotFromChannelTokenIssuer,
      audience: appId,
      algorithms: ['RS256'],
      clockTolerance: SKEW,
      requiredClaims: ['exp', 'serviceurl'],
    });
    return { payload, keyId: protectedHeader.kid ?? '' };
  } catch (error) {
    // Its other errors are about the keys.
    const isRefusal = error instanceof errors.JOSEError && !(error instanceof errors.JWKSInvalid);
    throw isRefusal ? new NotAuthenticError(error.message, { cause: error }) : error;
  }
}

function claimsOf(payload: JWTPayload) {
  return Object.entries(payload).map(([type, value]) => ({ type, value: value as string }));
}
