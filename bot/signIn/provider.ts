import * as oidc from 'openid-client';
import { isLoopback } from '../alerts/loopback.ts';
import { personOf, type Person } from './person.ts';
import type { SignInSettings } from './settings.ts';

const TIMEOUT_SECONDS = 10;

/** Kept by the browser, sealed, while the person is at the provider. */
export interface Pending {
  state: string;
  nonce: string;
  verifier: string;
  /** Where the person wanted to go. */
  to: string;
}

/** The provider does not answer, or not as one. `reason` is a code without anything of the person's. */
export class ProviderUnavailableError extends Error {
  override name = 'ProviderUnavailableError';
}

/** The provider or the checks said no. The message is a code without anything of the person's. */
export class SignInRefusedError extends Error {
  override name = 'SignInRefusedError';
}

/** Signs people in by the code flow of OpenID Connect, with PKCE, state and nonce. */
export class Provider {
  readonly #settings: SignInSettings;
  readonly #publicUrl: string;
  #found?: Promise<oidc.Configuration>;

  constructor(settings: SignInSettings, publicUrl: string) {
    this.#settings = settings;
    this.#publicUrl = publicUrl;
  }

  /** Where to send the browser, and what to keep meanwhile. Throws ProviderUnavailableError. */
  async begin(to: string): Promise<{ url: URL; pending: Pending }> {
    const provider = await this.#provider();
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
    };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: `${this.#publicUrl}/staff/signed-in`,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  /** Who came back; `query` is that of the address. Throws SignInRefusedError and ProviderUnavailableError. */
  async finish(query: string, { state, nonce, verifier }: Pending): Promise<Person> {
    const provider = await this.#provider();
    const address = new URL(`${this.#publicUrl}/staff/signed-in?${query}`);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, address, checks);
      const claims = tokens.claims()!;
      const { roleClaim } = this.#settings;
      if (claims[roleClaim] !== undefined || !provider.serverMetadata().userinfo_endpoint)
        return personOf(claims, roleClaim);
      const more = await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub);
      return personOf({ ...claims, ...more }, roleClaim);
    } catch (error) {
      throw isOutage(error) ? new ProviderUnavailableError(codeOf(error)) : new SignInRefusedError(codeOf(error));
    }
  }

  /** Where the person signs out of the provider too; undefined where it has no such page. Throws ProviderUnavailableError. */
  async endUrl(): Promise<URL | undefined> {
    const provider = await this.#provider();
    if (!provider.serverMetadata().end_session_endpoint) return undefined;
    return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: `${this.#publicUrl}/staff/signed-out` });
  }

  /** Asked for once; again after a failure, so that a provider that was down at first does no harm. */
  #provider(): Promise<oidc.Configuration> {
    return (this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = undefined;
      throw new ProviderUnavailableError(codeOf(error));
    }));
  }

  #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const url = new URL(issuer);
    // Settings let http stand only for an address on this machine.
    const execute = isLoopback(url) ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(url, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_SECONDS });
  }
}

function isOutage(error: unknown): boolean {
  const status = error instanceof oidc.ResponseBodyError ? error.status : 0;
  // What fetch throws when nothing answers has a cause and no code of its own.
  const silent = error instanceof TypeError && error.cause !== undefined && !('code' in error);
  return silent || status >= 500 || ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  const { error: named, code, name } = error as { error?: unknown; code?: unknown; name: string };
  // An error in the address that came back may be anything.
  return (
    [named, code, name].find((each): each is string => typeof each === 'string' && /^\w{1,60}$/u.test(each)) ??
    'unknown'
  );
}
