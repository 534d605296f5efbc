import type { Logger } from 'pino';
import type { Store } from '../store/store.ts';
import type { AzureCloud } from './channels/azureAuthentication.ts';
import type { Config } from './config.ts';
import type { Figures } from './figures/figures.ts';
import type { Limits } from './limits/limits.ts';
import type { ReadPerRound } from './perRound/createPerRound.ts';
import type { SignIn } from './signIn/signIn.ts';
import type { Texting } from './sms/texting.ts';
import type { Talking } from './talking.ts';

/** What routes are built from. */
export interface Service {
  config: Config;
  log: Logger;
  store: Store;
  talking: Talking;
  signIn: SignIn;
  /** Counts of people, small ones hidden: all that pages and files show of them. */
  figures: Figures;
  /** What staff pages show of a round beside its figures. */
  perRound: ReadPerRound;
  limits: Limits;
  /** Texts through GOV.UK Notify; none where the settings have none. */
  texting?: Texting;
  /** Set by tests only; otherwise the public cloud. */
  azure?: AzureCloud;
}
