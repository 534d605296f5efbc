import type { Clock, Store } from '../../store/store.ts';
import type { Config } from '../config.ts';
import { Identities } from '../rights/identities.ts';
import { keyedSeen } from '../rights/keyedSeen.ts';
import { OneTimeLink } from './oneTimeLink.ts';
import { Provider } from './provider.ts';
import { createSealer, type Sealer } from './sealed.ts';
import { Sessions } from './sessions.ts';

/** All that signing in needs. There is either a provider or a link. */
export interface SignIn {
  sessions: Sessions;
  sealer: Sealer;
  provider?: Provider;
  link?: OneTimeLink;
  /** Whether cookies go over TLS only. */
  secure: boolean;
  now: Clock;
}

/** As the settings say; where they name no provider, which in production they must, a new one-time link. */
export function createSignIn(
  { signIn, publicUrl, keys, production }: Pick<Config, 'signIn' | 'publicUrl' | 'keys' | 'production'>,
  { seen }: Pick<Store, 'seen'>,
  now: Clock = Date.now,
): SignIn {
  const sealer = createSealer(keys.people, now);
  return {
    sealer,
    sessions: new Sessions({ sealer, marks: keyedSeen(seen, new Identities(keys.people)), now }),
    ...(signIn ? { provider: new Provider(signIn, publicUrl) } : { link: new OneTimeLink(now) }),
    secure: production,
    now,
  };
}
