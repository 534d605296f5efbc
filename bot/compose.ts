import pino from 'pino';
import { createCoder } from '../coding/codeAnswer.ts';
import type { AlertWords } from '../store/alertStore.ts';
import { openDeliverer } from './alerts/openDeliverer.ts';
import { createSeal } from './alerts/seal.ts';
import { createServer } from './server.ts';
import type { Config } from './config.ts';
import { authorityNamed } from './authorities.ts';
import { createFigures } from './figures/figures.ts';
import { createLimits } from './limits/limits.ts';
import { createPerRound } from './perRound/createPerRound.ts';
import { Retention } from './retention.ts';
import type { AzureCloud } from './channels/azureAuthentication.ts';
import { openSecondCoder } from './secondCoder/open.ts';
import { inTalk } from './secondCoder/patience.ts';
import { createSignIn } from './signIn/signIn.ts';
import { openStore } from './store.ts';
import { openTexts } from './sms/openTexts.ts';
import { createTalking } from './talking.ts';

/**
 * Builds and wires everything, in one place. The server does not listen yet, and what works in the background has not begun.
 * `azure` is set by tests only; otherwise the public cloud.
 */
export async function compose(config: Config, azure?: AzureCloud) {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const store = await openStore(config);
  const { authorities, keys, askedOpenly } = config;
  const onlyAuthority = config.onlyAuthority && authorityNamed(config.onlyAuthority, authorities).code;
  const deliverer = await openDeliverer(config, { alerts: store.alerts, log });
  const retention = new Retention({ store, authorities, log });
  const coder = createCoder();
  const secondCoder = await openSecondCoder(config, { first: coder, patience: inTalk, log });
  const parts = {
    store,
    authorities,
    keys: keys.people,
    publicUrl: config.publicUrl,
    log,
    onlyAuthority,
    askedOpenly,
    secondCoder,
  };
  const seal = createSeal(keys.alerts);
  const alarm = { seal: (words: AlertWords) => seal.close(words), alerted: () => deliverer.wake() };
  const talking = createTalking({ ...parts, alarm, setting: { coder } });
  const signIn = createSignIn(config, store);
  const texts = openTexts(config, { store, talking, log, listening: () => server });
  const server = createServer({
    config,
    log,
    store,
    talking,
    signIn,
    figures: createFigures(config, { store, log }),
    perRound: createPerRound({ store, log }),
    limits: createLimits(config.rateLimits),
    texting: texts?.texting,
    azure,
  });
  return {
    server,
    store,
    log,
    signIn,
    texting: texts?.texting,
    background: [...(texts?.background ?? []), deliverer, retention],
  };
}
