import type { Logger } from 'pino';
import type { Store } from '../../store/store.ts';
import type { Authority } from '../../survey/authority.ts';
import type { KeyRing } from '../keys.ts';
import type { NotifyAccount } from '../notify/notifyApi.ts';
import { NotifyApi } from '../notify/notifyApi.ts';
import { Identities } from '../rights/identities.ts';
import { keyedSeen } from '../rights/keyedSeen.ts';
import type { Talking } from '../talking.ts';
import { TextIntake } from './intake.ts';
import { Outbox } from './outbox.ts';
import { Reconciling } from './reconciling.ts';
import { createTextSeal } from './seal.ts';
import { TextSender } from './sender.ts';
import { Statuses } from './statuses.ts';
import { TextAdapter } from './textAdapter.ts';

export interface TextingParts {
  store: Pick<Store, 'texts' | 'seen' | 'botState'>;
  authorities: readonly Authority[];
  keys: KeyRing;
  log: Logger;
  /** Asked for with each request. */
  account: () => NotifyAccount;
  callbackToken: string;
  now?: () => Date;
}

/** Texts through GOV.UK Notify both ways, ready for use; nothing works in the background yet. */
export type Texting = ReturnType<typeof openTexting>;

export function openTexting(parts: TextingParts, talking: Talking) {
  const { store, authorities, keys, log, account, callbackToken, now = () => new Date() } = parts;
  const { texts, botState: state } = store;
  const identities = new Identities(keys);
  const seal = createTextSeal(keys);
  const api = new NotifyApi(account);
  const sender = new TextSender({ texts, api, seal, now, log, random: Math.random });
  const wake = () => sender.wake();
  const outbox = new Outbox({ texts, seal, now, hashOf: (id) => identities.hashes(id)[0]!, wake });
  talking.onErasing((talks) => outbox.forget(talks));
  const statuses = new Statuses({ texts, now, wake });
  const adapter = talking.equip(new TextAdapter({ logic: talking.logic, outbox, talkKey: talking.talkKey }));
  const intake = new TextIntake({ adapter, authorities, seen: keyedSeen(store.seen, identities) });
  const reconciling = new Reconciling({ api, intake, statuses, texts, state, log, now });
  return { callbackToken, intake, statuses, sender, reconciling };
}
