import type { Activity } from 'botbuilder-core';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { ConflictError, type Response, type ResponseStore } from '../store/responseStore.ts';
import type { PatientCoder } from '../survey/coding.ts';
import { markKept } from './kept.ts';
import { atPlace, caughtUp, inRound, roundFor } from './place.ts';
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

/**
 * The whole survey as one dialog that never ends. Its state is the id of the question asked last and little else, kept
 * by botbuilder; the answers are in the response, written before anything is said.
 */
export class SurveyDialog extends Dialog<object> {
  readonly #setting: Setting;
  readonly #responses: ResponseStore;
  readonly #personKey: (channel: string, userId: string) => string;
  readonly #secondCoder?: PatientCoder;

  constructor(
    setting: Setting,
    responses: ResponseStore,
    personKey: (channel: string, userId: string) => string,
    secondCoder?: PatientCoder,
  ) {
    super('survey');
    this.#setting = setting;
    this.#responses = responses;
    this.#personKey = personKey;
    this.#secondCoder = secondCoder;
  }

  override async beginDialog(context: DialogContext): Promise<DialogTurnResult> {
    return await this.#turn(context);
  }

  override async continueDialog(context: DialogContext): Promise<DialogTurnResult> {
    return await this.#turn(context);
  }

  async #turn(context: DialogContext): Promise<DialogTurnResult> {
    const { activity } = context.context;
    const state = context.activeDialog!.state as TalkState;
    const talk = this.#arrive(activity, state);
    context.context.locale = talk.state.locale;
    const { talk: after, messages } = await this.#answer(talk, readReply(activity), () => markKept(context.context));
    await sendMessages(context.context, messages, wordsOf(after), () => talkShown(after));
    context.activeDialog!.state = after.state;
    return Dialog.EndOfTurn;
  }

  /** The talk as far as the channel and the saved state tell: what the person said before is not read yet. */
  #arrive(activity: Activity, state: Partial<TalkState>): Talk {
    const visit = visitOf(activity, this.#setting.authorities, this.#setting.now());
    const talk: Talk = {
      setting: this.#setting,
      state: { misses: 0, ...state, locale: state.locale ?? visit.locale },
      invited: visit.invitation?.answers ?? {},
      personKey: this.#personKey(activity.channelId, personIn(activity)),
      channel: activity.channelId,
    };
    return atPlace(talk, visit);
  }

  async #answer(arrived: Talk, reply: Reply, kept: () => void): Promise<Outcome> {
    for (let attempt = 1; ; attempt++) {
      const talk = await this.#withResponse(arrived);
      if (talk.response?.applied.includes(reply.messageId)) return repeatTurn(talk);
      const outcome = await this.#take(talk, reply);
      // The person has just said where: what they told us there before is still to be read.
      if (outcome.talk.state.authority !== talk.state.authority) {
        return await this.#answer(outcome.talk, { ...reply, arrived: true }, kept);
      }
      try {
        return await this.#keep(talk, outcome, reply.messageId, kept);
      } catch (error) {
        if (!(error instanceof ConflictError) || attempt === TRIES) throw error;
      }
    }
  }

  async #take(talk: Talk, reply: Reply): Promise<Outcome> {
    return this.#secondCoder ? await takeTurnWith(this.#secondCoder, talk, reply) : takeTurn(talk, reply);
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
    return await this.#responses.find({ authority, round, personKey });
  }

  /** Stored before the next question goes out. */
  async #keep(before: Talk, outcome: Outcome, messageId: string, kept: () => void): Promise<Outcome> {
    if (outcome.erase && before.response) await this.#responses.erase(before.response, 'asked');
    const { response } = outcome.talk;
    if (response === before.response) return outcome;
    const saved = response && (await this.#responses.save(this.#stamped(response, messageId)));
    kept();
    return { ...outcome, talk: withState({ ...outcome.talk, response: saved }, { version: saved?.version }) };
  }

  #stamped(response: Response, messageId: string): Response {
    const done = response.status === 'complete';
    return {
      ...response,
      referenceHash: done ? referenceHash(this.#setting.referenceFor(response.id)) : response.referenceHash,
      applied: [...response.applied, messageId].filter(Boolean).slice(-REMEMBERED),
      updatedAt: this.#setting.now().toISOString(),
    };
  }
}
