import { ConversationState, type BotAdapter, type TurnContext } from 'botbuilder-core';
import type { Logger } from 'pino';
import { ulid } from 'ulid';
import { createCoder } from '../coding/codeAnswer.ts';
import { findConcern } from '../coding/findConcern.ts';
import { Alarm, type AlarmParts } from '../dialogs/alarm.ts';
import { drawnCodes } from '../dialogs/drawnCodes.ts';
import { SurveyDialog } from '../dialogs/surveyDialog.ts';
import type { Setting } from '../dialogs/talk.ts';
import type { Store } from '../store/store.ts';
import type { Authority } from '../survey/authority.ts';
import type { PatientCoder } from '../survey/coding.ts';
import { familyViews } from '../survey/survey.ts';
import { DirectAdapter } from './channels/directAdapter.ts';
import { Contacts } from './contacts/contacts.ts';
import type { KeyRing } from './keys.ts';
import { FamilyViewsBot } from './familyViewsBot.ts';
import { DropRepeats } from './middleware/dropRepeats.ts';
import { OneAtATime } from './middleware/oneAtATime.ts';
import { onTurnError } from './middleware/onTurnError.ts';
import { Codes } from './rights/codes.ts';
import { Identities } from './rights/identities.ts';
import { keyedSeen } from './rights/keyedSeen.ts';
import { keyedState } from './rights/keyedState.ts';
import { References } from './rights/references.ts';
import { Rights } from './rights/rights.ts';
import { Tokens } from './rights/token.ts';
import { Tries } from './rights/tries.ts';

export interface TalkingParts {
  store: Store;
  authorities: Authority[];
  keys: KeyRing;
  /** Where the service is reached, without a slash at the end. */
  publicUrl: string;
  log: Logger;
  onlyAuthority?: string;
  /** Asked about what the coder is unsure of; none unless the settings switch it on. */
  secondCoder?: PatientCoder;
  /** How what tells of harm is sealed and passed on; none where people are simulated. */
  alarm?: Pick<AlarmParts, 'seal' | 'alerted'>;
  /** Share of responses, 0 to 1, to which no codes are read back; none unless given. */
  askedOpenly?: number;
  /** Parts of the setting made elsewhere, such as the coder, and those that tests choose. */
  setting?: Partial<Setting>;
}

/** The survey ready to talk: what every channel's adapter needs. */
export interface Talking {
  logic: (context: TurnContext) => Promise<void>;
  /** Gives an adapter the middleware that all channels share. */
  equip<A extends BotAdapter>(adapter: A): A;
  /** An adapter for channels that live in this process. */
  direct(): DirectAdapter;
  /** What people may do with what they said, beside the talk. */
  rights: Rights;
  /** Of a talk, in `forget`. */
  talkKey: (channel: string, conversationId: string) => string;
  /** Calls `forget` with the keys of talks whose words are being erased. */
  onErasing(forget: (talks: readonly string[]) => void | Promise<void>): void;
}

export function createTalking({
  store,
  authorities,
  keys,
  publicUrl,
  log,
  onlyAuthority,
  secondCoder,
  alarm,
  askedOpenly = 0,
  setting,
}: TalkingParts): Talking {
  const now = setting?.now ?? (() => new Date());
  const identities = new Identities(keys);
  const copies = new Tokens(keys, 'copies', now);
  const pages = new Tokens(keys, 'pages', now);
  const steps = new Tokens(keys, 'steps', now);
  const tries = new Tries();
  const references = new References({ responses: store.responses, identities, tries });
  const contacts = new Contacts({ state: store.botState, identities, keys, log });
  const forgetting: ((talks: readonly string[]) => void | Promise<void>)[] = [];
  const whole: Setting = {
    survey: familyViews,
    authorities,
    coder: setting?.coder ?? createCoder(),
    findConcern,
    drawnCodes: drawnCodes(askedOpenly),
    now,
    newId: ulid,
    referenceOf: (response) => identities.referenceOf(response),
    copyLink: (response, locale) => `${publicUrl}/copy/${copies.close(response, locale)}`,
    publicUrl,
    onlyAuthority,
    ...setting,
  };
  const survey = new SurveyDialog({
    setting: whole,
    responses: store.responses,
    personKeys: (channel, userId) => identities.people(channel, userId),
    talkKeys: (channel, conversationId) => identities.talks(channel, conversationId),
    messageKeys: (channel, conversationId, id) => identities.messages(channel, conversationId, id),
    references,
    codes: new Codes({ state: store.botState, responses: store.responses, identities, tries, now }),
    forget: async (talks) => {
      await store.botState.delete([...talks]);
      await contacts.forget(talks);
      for (const forget of forgetting) await forget(talks);
    },
    alarm: alarm && new Alarm({ ...alarm, alerts: store.alerts, secret: keys[0] }),
    secondCoder,
    contacts,
  });
  const bot = new FamilyViewsBot(survey, new ConversationState(keyedState(store.botState, identities)), contacts);
  const logic = (context: TurnContext) => bot.run(context);
  const equip = <A extends BotAdapter>(adapter: A): A => {
    adapter.use(new OneAtATime()).use(new DropRepeats(keyedSeen(store.seen, identities)));
    adapter.onTurnError = onTurnError(log);
    return adapter;
  };
  return {
    logic,
    equip,
    direct: () => equip(new DirectAdapter(logic)),
    rights: new Rights({ setting: whole, responses: store.responses, references, copies, pages, steps, survey }),
    talkKey: (channel, conversationId) => identities.talks(channel, conversationId)[0]!,
    onErasing: (forget) => void forgetting.push(forget),
  };
}
