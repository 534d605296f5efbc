import { once } from 'node:events';
import { createServer as createPort, type AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { readConfig, type Config } from '../../bot/config.ts';
import { createSeal, type Seal } from '../../bot/alerts/seal.ts';
import { createFigures } from '../../bot/figures/figures.ts';
import { createLimits } from '../../bot/limits/limits.ts';
import { createPerRound } from '../../bot/perRound/createPerRound.ts';
import { createServer } from '../../bot/server.ts';
import { createSignIn, type SignIn } from '../../bot/signIn/signIn.ts';
import { createTalking } from '../../bot/talking.ts';
import { openMemory } from '../../store/memory.ts';
import type { Store } from '../../store/store.ts';
import { coder } from './chatService.ts';
import { CLIENT, startProvider, type Accounts, type OidcProvider } from './oidcProvider.ts';

export interface StaffService {
  /** Such as `http://127.0.0.1:40123`. */
  address: string;
  config: Config;
  store: Store;
  signIn: SignIn;
  seal: Seal;
  provider?: OidcProvider;
  /** Lines of the log, each one JSON. */
  log: string[];
  /** What the clock of the sign-in and the pages shows; tests move it. Milliseconds. */
  clock: { now: number };
  stop(): Promise<void>;
}

interface Options {
  /** Without them there is no provider, as in a demonstration. */
  accounts?: Accounts;
  inIdToken?: boolean;
  store?: Store;
  env?: object;
  change?: (config: Config) => Config;
}

/** The real server on a free port, beside a real provider. */
export async function startStaff({
  accounts,
  inIdToken,
  store = openMemory(),
  env = {},
  change = (config) => config,
}: Options = {}): Promise<StaffService> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const provider = accounts && (await startProvider(address, accounts, { inIdToken }));
  const oidc = provider && {
    ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret },
  };
  const keys = {
    SECRET_KEY: 'a secret for the tests, of 32 characters',
    ALERT_KEY: Buffer.alloc(32, 7).toString('base64'),
  };
  const config = change(readConfig({ ...keys, PUBLIC_URL: address, ...oidc, ...env }));
  const lines: string[] = [];
  const log = pino({ level: 'info' }, new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }));
  const clock = { now: Date.now() };
  const signIn = createSignIn(config, store, () => clock.now);
  const { authorities, keys: ring, publicUrl } = config;
  const talking = createTalking({ store, authorities, keys: ring.people, publicUrl, log, setting: { coder } });
  const now = () => clock.now;
  const figures = createFigures(config, { store, log, now });
  const server = createServer({
    config,
    log,
    store,
    talking,
    signIn,
    figures,
    perRound: createPerRound({ store, log, now }),
    limits: createLimits(config.rateLimits),
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const seal = createSeal(ring.alerts);
  const service: StaffService = { address, config, store, signIn, seal, provider, log: lines, clock, stop };
  return service;

  async function stop(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    server.server.closeAllConnections();
    await closed;
    await provider?.stop();
    await store.close();
  }
}

/** The address must be known to the provider before the service starts. */
async function freePort(): Promise<number> {
  const server = createPort().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
