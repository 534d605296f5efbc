import type { Store } from '../../store/store.ts';
import type { Config } from '../config.ts';
import type { Identities } from '../rights/identities.ts';
import { Outbox } from '../sms/outbox.ts';
import { NotifyReaching } from '../sms/reaching.ts';
import { createTextSeal } from '../sms/seal.ts';
import { AzureReaching } from './azureReaching.ts';
import { reachableChannels, type Reaching } from './reaching.ts';

interface Around {
  store: Pick<Store, 'texts'>;
  identities: Identities;
  now: () => Date;
}

/** The ways to write first that the settings allow. Texts through GOV.UK Notify wait in the store for the running service. */
export function openWays({ bot, texts, keys, authorities }: Config, { store, identities, now }: Around): Reaching[] {
  const azure = bot ? reachableChannels.map((channel) => new AzureReaching(channel, bot)) : [];
  if (texts.kind === 'off') return azure;
  const hashOf = (id: string) => identities.hashes(id)[0]!;
  const outbox = new Outbox({ texts: store.texts, seal: createTextSeal(keys.people), now, hashOf });
  const talkKey = (channel: string, conversation: string) => identities.talks(channel, conversation)[0]!;
  return [...azure, new NotifyReaching({ texts: store.texts, outbox, authorities, talkKey, now })];
}
