import { z } from 'zod';
import type { Prices } from './tally.ts';

/** A chat model in the authority's own Azure tenancy. */
export interface SecondCoderSettings {
  /** Such as `https://my-resource.openai.azure.com`. */
  endpoint: string;
  deployment: string;
  apiVersion: string;
  /** Without it the service signs in with its own identity in Entra ID. */
  key?: string;
  prices?: Prices;
}

const price = z.coerce.number().min(0).optional();

/** The settings of the environment, all under one name, so that those of other programs are not taken for ours. */
export const secondCoderEnvironment = {
  SECOND_CODER: z.enum(['off', 'azure-openai']).optional(),
  SECOND_CODER_ENDPOINT: z.url().refine(isSafe, 'expected an address that begins with https://').optional(),
  SECOND_CODER_DEPLOYMENT: z.string().optional(),
  SECOND_CODER_KEY: z.string().optional(),
  // The stable version in which Azure brought structured output.
  SECOND_CODER_API_VERSION: z.string().default('2024-10-21'),
  SECOND_CODER_PRICE_IN: price,
  SECOND_CODER_PRICE_OUT: price,
};
type Environment = z.infer<z.ZodObject<typeof secondCoderEnvironment>>;

/** Undefined while it is switched off. Throws an Error naming what is missing when only half is set. */
export function secondCoderSettings(settings: Environment): SecondCoderSettings | undefined {
  if (settings.SECOND_CODER === 'off') return undefined;
  if (settings.SECOND_CODER === undefined) return refuseWithoutSwitch(settings);
  const { SECOND_CODER_ENDPOINT: endpoint, SECOND_CODER_DEPLOYMENT: deployment } = settings;
  if (endpoint === undefined || deployment === undefined) {
    const missing = (['SECOND_CODER_ENDPOINT', 'SECOND_CODER_DEPLOYMENT'] as const).filter((name) => !settings[name]);
    throw new Error(`Missing settings, needed when SECOND_CODER is azure-openai: ${missing.join(', ')}`);
  }
  const { SECOND_CODER_API_VERSION: apiVersion, SECOND_CODER_KEY: key } = settings;
  return { endpoint, deployment, apiVersion, key, prices: pricesIn(settings) };
}

/** Half a setting is a slip: nobody should believe that it is on, or off, when it is not. */
function refuseWithoutSwitch(settings: Environment): undefined {
  const others = (['SECOND_CODER_ENDPOINT', 'SECOND_CODER_DEPLOYMENT', 'SECOND_CODER_KEY'] as const).filter(
    (name) => settings[name] !== undefined,
  );
  if (others.length === 0) return undefined;
  throw new Error(`Missing setting SECOND_CODER, needed with ${others.join(', ')}: expected azure-openai or off`);
}

function pricesIn({ SECOND_CODER_PRICE_IN: input, SECOND_CODER_PRICE_OUT: output }: Environment): Prices | undefined {
  if (input === undefined && output === undefined) return undefined;
  if (input !== undefined && output !== undefined) return { input, output };
  const missing = input === undefined ? 'SECOND_CODER_PRICE_IN' : 'SECOND_CODER_PRICE_OUT';
  throw new Error(`Missing setting ${missing}: the cost is worked out from both prices, for a million tokens each`);
}

/** Words and a key travel there; on the same machine, for trials, they go through no network. */
function isSafe(endpoint: string): boolean {
  const { protocol, hostname } = URL.parse(endpoint) ?? {};
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname ?? ''));
}
