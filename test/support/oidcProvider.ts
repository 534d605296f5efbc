import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'family-views', secret: 'a secret that only the provider and the service know' };

/** An account of the provider: whoever gives its id as login is signed in, with any password. */
export type Accounts = Record<string, { name: string; email?: string; roles?: string[] | string }>;

export interface OidcProvider {
  issuer: string;
  stop(): Promise<void>;
}

/** A real OpenID Connect provider on loopback. `inIdToken`: claims come as Entra ID sends them, else from its userinfo. */
export async function startProvider(
  publicUrl: string,
  accounts: Accounts,
  { inIdToken = true }: { inIdToken?: boolean } = {},
): Promise<OidcProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // It says at length that it is set up for tests only.
  console.info = console.warn = () => undefined;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${publicUrl}/staff/signed-in`],
        post_logout_redirect_uris: [`${publicUrl}/staff/signed-out`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'roles'], email: ['email'] },
    conformIdTokenClaims: !inIdToken,
    pkce: { required: () => true },
    cookies: { keys: ['of the provider in tests'] },
    findAccount: (_, id) => accounts[id] && { accountId: id, claims: () => ({ sub: id, ...accounts[id] }) },
  });
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { issuer, stop };
}
