import { DefaultAzureCredential, getBearerTokenProvider, type TokenCredential } from '@azure/identity';
import { AzureOpenAI } from 'openai';
import { replySchema } from '../../coding/secondCoder/prompt.ts';
import { NoOpinionError, type Ask } from './ask.ts';
import { readCompletion, reasonOf } from './completion.ts';
import { limitedFetch } from '../limitedFetch.ts';
import type { Patience } from './patience.ts';

/** A chat model deployed in the authority's own Azure tenancy. */
export interface Deployment {
  /** Such as `https://my-resource.openai.azure.com`. */
  endpoint: string;
  deployment: string;
  apiVersion: string;
  /** Without a key, the identity of the service in Entra ID is used. */
  key?: string;
  /** Set by tests only; otherwise the one Azure finds. */
  credential?: TokenCredential;
}

/** What a token for Azure's model services is for. */
const scope = 'https://cognitiveservices.azure.com/.default';

/** Asks the deployment; tries again after `Retry-After`, or after longer each time. */
export function askAzureOpenAi(deployment: Deployment, patience: Patience): Ask {
  const client = openClient(deployment, patience);
  return async (messages) => {
    const signal = AbortSignal.timeout(patience.all);
    const request = client.chat.completions.create(
      {
        model: deployment.deployment,
        messages,
        response_format: { type: 'json_schema', json_schema: { name: 'codes', strict: true, schema: replySchema } },
      },
      { signal },
    );
    // The signal alone does not end waiting for a token.
    return Promise.race([request, ended(signal)])
      .then(readCompletion)
      .catch((error: unknown) => {
        throw error instanceof NoOpinionError ? error : new NoOpinionError(reasonOf(error));
      });
  };
}

/** All that the package would otherwise take from the environment is given; its log would hold words. */
function openClient({ endpoint, deployment, apiVersion, key, credential }: Deployment, patience: Patience) {
  const identity = () => getBearerTokenProvider(credential ?? new DefaultAzureCredential(), scope);
  const access = key === undefined ? { apiKey: '', azureADTokenProvider: identity() } : { apiKey: key };
  const baseURL = `${endpoint.replace(/\/+$/u, '')}/openai`;
  const waiting = { timeout: patience.try, maxRetries: patience.retries };
  const quiet = { organization: null, logLevel: 'off' } as const;
  return new AzureOpenAI({ baseURL, deployment, apiVersion, fetch: limitedFetch, ...access, ...waiting, ...quiet });
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new NoOpinionError('timed out')), { once: true }),
  );
}
