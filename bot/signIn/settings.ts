import { z } from 'zod';
import { isLoopback } from '../alerts/loopback.ts';

/** The OpenID Connect provider that staff sign in with, such as Microsoft Entra ID. */
export interface SignInSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claim that holds roles such as `essex:safeguarding`. */
  roleClaim: string;
}

export const signInEnvironment = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/u })
    .refine(isPrivate, 'expected an address that begins with https, or one on this machine')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ROLE_CLAIM: z.string().default('roles'),
};
type Environment = z.infer<z.ZodObject<typeof signInEnvironment>>;

/** Undefined when no provider is set. Throws an Error naming what is missing when only a part is set. */
export function signInSettings(settings: Environment): SignInSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  const { OIDC_ROLE_CLAIM: roleClaim } = settings;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { issuer, clientId, clientSecret, roleClaim };
  const needed = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
  throw new Error(`Missing settings: ${missing.join(', ')}. Signing in needs all of ${Object.keys(needed).join(', ')}`);
}

function isPrivate(address: string): boolean {
  const url = new URL(address);
  return url.protocol === 'https:' || isLoopback(url);
}
