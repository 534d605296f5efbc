import type { Activity, TurnContext } from 'botbuilder-core';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { ConflictError, type Response, type ResponseStore } from '../store/responseStore.ts';
import type { Alert } from '../store/alertStore.ts';
import type { PatientCoder } from '../survey/coding.ts';
import type { Alarm } from './alarm.ts';
import { markKept } from './kept.ts';
import { helpText } from './asking.ts';
import { concernIn } from './concern.ts';
import { atPlace, caughtUp, inRound, roundFor } from './place.ts';
import { RecentWords } from './recentWords.ts';
import { withState, wordsOf, type Outcome, type Setting, type Talk, type TalkState } from './talk.ts';
import { readReply, type Reply } from './reply.ts';
import { referenceHash } from './reference.ts';
import { takeTurnWith } from './secondOpinion.ts';
import { sendMessages } from './sendMessages.ts';
import { talkShown } from './talkShown.ts';
import { repeatTurn, takeTurn } from './takeTurn.ts';
import { personIn, visitOf } from './visit.ts';

/** Times a turn is redone when another process saved the same response first. */
const TRIES = 5;
/** Message ids remembered in a response: a repeat comes within minutes, and nobody sends this many meanwhile. */
const REMEMBERED = 50;

export interface SurveyParts {
  setting: Setting;
  responses: ResponseStore;
  personKey: (channel: string, userId: string) => string;
  /** None where nobody could be told, as when people are simulated: harm is heard then, and nothing raised. */
  alarm?: Alarm;
  secondCoder?: PatientCoder;
}

/**
 * The whole survey as one dialog that never ends. Its state is the id of the question asked last and little else, kept
 * by botbuilder; the answers are in the response, written before anything is said.
 */
export class SurveyDialog extends Dialog<object> {
  readonly #parts: SurveyParts;
  readonly #recent: RecentWords;

  constructor(parts: SurveyParts) {
    super('survey');
    this.#parts = parts;
    this.#recent = new RecentWords(() => parts.setting.now().getTime());
  }

  override async beginDialog(context: DialogContext): Promise<DialogTurnResult> {
    return await this.#turn(context);
  }

  override async continueDialog(context: DialogContext): Promise<DialogTurnResult> {
    return await this.#turn(context);
  }

  /**
   * For where the survey is not taken, such as a group: what tells of harm is passed on all the same. Gives the numbers to
   * ring then, and says nothing of what was said, which others could read.
   */
  async listen({ activity }: TurnContext): Promise<string | undefined> {
    const talk = this.#arrive(activity, {});
    const raised = concernIn(talk, readReply(activity));
    const { alarm } = this.#parts;
    if (!raised) return undefined;
    if (alarm) {
      await alarm.keep(await alarm.make(raised, talk, activity));
      alarm.kept();
    }
    return helpText(talk);
  }

  async #turn(context: DialogContext): Promise<DialogTurnResult> {
    const { activity } = context.context;
    const state = context.activeDialog!.state as TalkState;
    const talk = this.#arrive(activity, state);
    context.context.locale = talk.state.locale;
    const reply = readReply(activity);
    const { talk: after, messages } = await this.#answer({ talk, reply, activity }, () => markKept(context.context));
    this.#remember(reply, activity, after);
    await sendMessages(context.context, messages, wordsOf(after), () => talkShown(after));
    context.activeDialog!.state = after.state;
    return Dialog.EndOfTurn;
  }

  /** The talk as far as the channel and the saved state tell: what the person said before is not read yet. */
  #arrive(activity: Activity, state: Partial<TalkState>): Talk {
    const { setting } = this.#parts;
    const visit = visitOf(activity, setting.authorities, setting.now());
    const talk: Talk = {
      setting,
      state: { misses: 0, ...state, locale: state.locale ?? visit.locale },
      invited: visit.invitation?.answers ?? {},
      personKey: this.#parts.personKey(activity.channelId, personIn(activity)),
      channel: activity.channelId,
      justSaid: this.#recent.before(conversationOf(activity)),
    };
    return atPlace(talk, visit);
  }

  async #answer(turn: Turn, kept: () => void): Promise<Outcome> {
    const { reply } = turn;
    for (let attempt = 1; ; attempt++) {
      const talk = await this.#withResponse(turn.talk);
      if (talk.response?.applied.includes(reply.messageId)) return repeatTurn(talk);
      const outcome = await this.#take(talk, reply);
      // The person has just said where: what they told us there before is still to be read.
      if (outcome.talk.state.authority !== talk.state.authority) {
        return await this.#answer({ ...turn, talk: outcome.talk, reply: { ...reply, arrived: true } }, kept);
      }
      try {
        return await this.#keep({ ...turn, talk }, outcome, kept);
      } catch (error) {
        if (!(error instanceof ConflictError) || attempt === TRIES) throw error;
      }
    }
  }

  async #take(talk: Talk, reply: Reply): Promise<Outcome> {
    const { secondCoder } = this.#parts;
    return secondCoder ? await takeTurnWith(secondCoder, talk, reply) : takeTurn(talk, reply);
  }

  async #withResponse(talk: Talk): Promise<Talk> {
    const response = await this.#find(talk);
    const round = roundFor(talk, response);
    if (round === talk.state.round) return caughtUp(talk, response);
    const moved = inRound(talk, round);
    return caughtUp(moved, await this.#find(moved));
  }

  async #find({ state: { authority, round }, personKey }: Talk): Promise<Response | undefined> {
    if (authority === undefined || round === undefined) return undefined;
    return await this.#parts.responses.find({ authority, round, personKey });
  }

  /** Stored, and passed on, before the next question goes out. */
  async #keep({ talk: before, reply, activity }: Turn, outcome: Outcome, kept: () => void): Promise<Outcome> {
    if (outcome.erase && before.response) await this.#parts.responses.erase(before.response, 'asked');
    const { alarm } = this.#parts;
    const alert = outcome.raises && (await alarm?.make(outcome.raises, outcome.talk, activity));
    const { response } = outcome.talk;
    const isSame = response === before.response;
    const saved = isSame ? response : await this.#save(response, reply.messageId, alert);
    if (alert && (isSame || !response)) await alarm?.keep(alert);
    if (alert) alarm?.kept();
    if (alert || !isSame) kept();
    const talk = withState({ ...outcome.talk, response: saved }, { version: saved?.version });
    return { ...outcome, talk: await this.#placed(talk, alert) };
  }

  async #save(response: Response | undefined, messageId: string, alert?: Alert): Promise<Response | undefined> {
    return response && (await this.#parts.responses.save(this.#stamped(response, messageId), alert));
  }

  /** Alerts from before the person said where they get help go there once they have. */
  async #placed(talk: Talk, alert?: Alert): Promise<Talk> {
    const { authority, unplaced = [] } = talk.state;
    if (authority === undefined) return alert ? withState(talk, { unplaced: [...unplaced, alert.id] }) : talk;
    if (unplaced.length === 0) return talk;
    await this.#parts.alarm?.place(unplaced, authority, talk.setting.now());
    return withState(talk, { unplaced: undefined });
  }

  /** What has raised an alert, or was erased, is not read together with what comes next. */
  #remember({ text, options, command }: Reply, activity: Activity, after: Talk): void {
    const conversation = conversationOf(activity);
    if (after.state.aside === 'after-concern') this.#recent.forget(conversation);
    else if (!options && !command) this.#recent.add(conversation, text);
  }

  #stamped(response: Response, messageId: string): Response {
    const { setting } = this.#parts;
    const done = response.status === 'complete';
    return {
      ...response,
      referenceHash: done ? referenceHash(setting.referenceFor(response.id)) : response.referenceHash,
      applied: [...response.applied, messageId].filter(Boolean).slice(-REMEMBERED),
      updatedAt: setting.now().toISOString(),
    };
  }
}

interface Turn {
  talk: Talk;
  reply: Reply;
  activity: Activity;
}

function conversationOf({ channelId, conversation }: Activity): string {
  return `${channelId}/${conversation.id}`;
}
