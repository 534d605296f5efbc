import { createRemoteJWKSet, customFetch, type JWK, type JWTVerifyGetKey } from 'jose';
import { limitedFetch } from '../limitedFetch.ts';

/** Longest wait for the keys, in ms. */
const WITHIN = 10_000;
/** Least time between two times that the keys are asked for, in ms: made-up key ids must not make us ask for each. */
const PAUSE = 30_000;
/** After this time they are asked for anew while the old ones still serve: a service that is down for a while does no harm. */
const HOUR = 60 * 60_000;

type ChannelKey = JWK & { endorsements?: unknown };

/** The keys cannot be had: this speaks against nobody. */
export class NoKeysError extends Error {
  override name = 'NoKeysError';
}

/**
 * The keys that Azure Bot Service signs with, found through its OpenID document and kept for a day at most. botbuilder's own
 * asks at most once an hour, so that a key changed twice locks everybody out, and without any limit while it is told no keys.
 */
export class AzureKeys {
  readonly #keys: ReturnType<typeof createRemoteJWKSet>;
  #askedAt = 0;
  #failed?: NoKeysError;

  /** `openIdMetadata`: address of the OpenID document. */
  constructor(openIdMetadata: string) {
    this.#keys = createRemoteJWKSet(new URL(openIdMetadata), {
      timeoutDuration: WITHIN,
      cooldownDuration: PAUSE,
      cacheMaxAge: 24 * HOUR,
      [customFetch]: (url, { signal }) => this.#ask(url, signal),
    });
  }

  /** For `jwtVerify`. Throws NoKeysError, or `JWKSNoMatchingKey` where there is no such key. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#keys.jwks() && this.#sinceAsked() > HOUR) void this.#keys.reload().catch(() => undefined);
    return await this.#keys(header, token);
  };

  /** Whether the key with this id, found before, may sign for a channel. */
  isFor(channel: string, keyId: string): boolean {
    const key: ChannelKey | undefined = this.#keys.jwks()?.keys.find(({ kid }) => kid === keyId);
    const endorsements = key?.endorsements;
    return Array.isArray(endorsements) && endorsements.includes(channel);
  }

  #sinceAsked(): number {
    return Date.now() - this.#askedAt;
  }

  /** Where no keys are known yet, each message waits for the answer to the one question that is under way. */
  async #ask(url: string, signal: AbortSignal): Promise<Response> {
    if (this.#failed && this.#keys.jwks() && this.#sinceAsked() < PAUSE) throw this.#failed;
    this.#askedAt = Date.now();
    try {
      const keys = await keysAt(url, signal);
      this.#failed = undefined;
      return Response.json(keys);
    } catch (error) {
      throw (this.#failed = new NoKeysError('The keys of Azure Bot Service cannot be fetched', { cause: error }));
    }
  }
}

/** The document names the address of the keys, which must be of the same server; neither may lead elsewhere. */
async function keysAt(url: string, signal: AbortSignal): Promise<unknown> {
  const { jwks_uri: address } = (await jsonAt(url, signal)) as { jwks_uri?: unknown };
  if (typeof address !== 'string' || URL.parse(address)?.origin !== new URL(url).origin)
    throw new Error(`Expected jwks_uri with an address of ${new URL(url).origin}, got another`);
  const { keys } = (await jsonAt(address, signal)) as { keys?: unknown };
  if (!Array.isArray(keys)) throw new Error('Expected a list of keys, got none');
  return { keys };
}

async function jsonAt(url: string, signal: AbortSignal): Promise<object> {
  const response = await limitedFetch(url, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`Expected status 200, got ${response.status}`);
  return Object(await response.json()) as object;
}
