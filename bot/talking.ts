import { createHmac } from 'node:crypto';
import { ConversationState, type BotAdapter, type TurnContext } from 'botbuilder-core';
import type { Logger } from 'pino';
import { ulid } from 'ulid';
import { createCoder } from '../coding/codeAnswer.ts';
import { Alarm, type AlarmParts } from '../dialogs/alarm.ts';
import { drawnCodes } from '../dialogs/drawnCodes.ts';
import { referenceFor } from '../dialogs/reference.ts';
import { SurveyDialog } from '../dialogs/surveyDialog.ts';
import type { Setting } from '../dialogs/talk.ts';
import type { Store } from '../store/store.ts';
import type { Authority } from '../survey/authority.ts';
import type { PatientCoder } from '../survey/coding.ts';
import { familyViews } from '../survey/survey.ts';
import { DirectAdapter } from './channels/directAdapter.ts';
import { FamilyViewsBot } from './familyViewsBot.ts';
import { DropRepeats } from './middleware/dropRepeats.ts';
import { OneAtATime } from './middleware/oneAtATime.ts';
import { onTurnError } from './middleware/onTurnError.ts';

export interface TalkingParts {
  store: Store;
  authorities: Authority[];
  secret: Buffer;
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
}

export function createTalking({
  store,
  authorities,
  secret,
  log,
  onlyAuthority,
  secondCoder,
  alarm,
  askedOpenly = 0,
  setting,
}: TalkingParts): Talking {
  const survey = new SurveyDialog({
    setting: {
      survey: familyViews,
      authorities,
      coder: setting?.coder ?? createCoder(),
      drawnCodes: drawnCodes(askedOpenly),
      now: () => new Date(),
      newId: ulid,
      referenceFor: (id) => referenceFor(id, secret),
      onlyAuthority,
      ...setting,
    },
    responses: store.responses,
    personKey: (channel, userId) => createHmac('sha256', secret).update(`${channel}/${userId}`).digest('hex'),
    alarm: alarm && new Alarm({ ...alarm, alerts: store.alerts, secret }),
    secondCoder,
  });
  const bot = new FamilyViewsBot(survey, new ConversationState(store.botState));
  const logic = (context: TurnContext) => bot.run(context);
  const equip = <A extends BotAdapter>(adapter: A): A => {
    adapter.use(new OneAtATime()).use(new DropRepeats(store.seen));
    adapter.onTurnError = onTurnError(log);
    return adapter;
  };
  return { logic, equip, direct: () => equip(new DirectAdapter(logic)) };
}
