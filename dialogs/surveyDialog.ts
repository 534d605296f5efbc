import type { Activity, TurnContext } from 'botbuilder-core';
import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { ConflictError, type Response, type ResponseStore } from '../store/responseStore.ts';
import type { Alert } from '../store/alertStore.ts';
import type { PatientCoder } from '../survey/coding.ts';
import type { Alarm } from './alarm.ts';
import { markKept } from './kept.ts';
import { helpText } from './asking.ts';
import type { CodeKeeper } from './continueCode.ts';
import { codeMessage } from './elsewhere.ts';
import { expiryOf } from './expiry.ts';
import { letGoWhenAway } from './hold.ts';
import { concernIn } from './concern.ts';
import { updateCards } from './channels/updateCards.ts';
import type { ContactKeeper } from './contactKeeper.ts';
import { answeredIn } from './answeredIn.ts';
import { atPlace } from './place.ts';
import { RecentWords } from './recentWords.ts';
import {
  authorityOf,
  isStopped,
  withState,
  wordsOf,
  type Outcome,
  type Setting,
  type Talk,
  type TalkState,
} from './talk.ts';
import { readReply, type Reply } from './reply.ts';
import type { ReferenceFinder } from './referenceFinder.ts';
import { ResponseFinder } from './responseFinder.ts';
import { takeTurnWith } from './secondOpinion.ts';
import { isKey, seek, withSought } from './seeking.ts';
import { sendMessages } from './sendMessages.ts';
import { markStopped } from './stopped.ts';
import { talkShown } from './talkShown.ts';
import { repeatTurn, takeTurn } from './takeTurn.ts';
import { TalkKeys, type KeyMakers } from './talkKeys.ts';
import { visitOf } from './visit.ts';

/** Times a turn is redone when another process saved the same response first. */
const TRIES = 5;
/** Messages remembered in a response: a repeat comes within minutes, and nobody sends this many meanwhile. */
const REMEMBERED = 50;

export interface SurveyParts extends KeyMakers {
  setting: Setting;
  responses: ResponseStore;
  references: ReferenceFinder;
  codes: CodeKeeper;
  /** Forgets what else is kept of these talks (keys as above), when what was said in them is erased. */
  forget: (talks: readonly string[]) => Promise<void>;
  /** None where nobody could be told, as when people are simulated: harm is heard then, and nothing raised. */
  alarm?: Alarm;
  secondCoder?: PatientCoder;
  /** Keeps where people who began can be written to; none where nobody is. */
  contacts?: ContactKeeper;
}

/**
 * The whole survey as one dialog that never ends. Its state is the id of the question asked last and little else, kept
 * by botbuilder; the answers are in the response, written before anything is said.
 */
export class SurveyDialog extends Dialog<object> {
  readonly #parts: SurveyParts;
  readonly #keys: TalkKeys;
  readonly #finder: ResponseFinder;
  readonly #recent: RecentWords;

  constructor(parts: SurveyParts) {
    super('survey');
    this.#parts = parts;
    this.#keys = new TalkKeys(parts);
    this.#finder = new ResponseFinder(parts.responses, this.#keys);
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
    const outcome = await this.#answer({ talk, reply, activity }, () => markKept(context.context));
    const { talk: after, messages } = outcome;
    this.#remember(reply, this.#keys.ofTalk(activity), after);
    if (isStopped(after)) markStopped(context.context);
    const sent = await sendMessages(context.context, messages, wordsOf(after), () => talkShown(after));
    const cards = await updateCards(context.context, { before: state.cards, sent, ...outcome });
    await this.#parts.contacts?.follow(activity, after);
    context.activeDialog!.state = { ...stillThere(after).state, cards };
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
      personKey: this.#keys.ofPerson(activity)[0]!,
      channel: activity.channelId,
      justSaid: this.#recent.before(this.#keys.ofTalk(activity)),
    };
    return atPlace(letGoWhenAway(talk), visit);
  }

  async #answer(turn: Turn, kept: () => void): Promise<Outcome & Answered> {
    const { activity } = turn;
    const sought = await seek({ ...turn, talkKey: this.#keys.ofTalk(activity) }, this.#parts);
    const messageKeys = this.#keys.ofMessage(activity);
    for (let attempt = 1; ; attempt++) {
      const there = await this.#finder.find(turn.talk, activity);
      const talk = withSought(there, sought);
      const reply = { ...turn.reply, reference: sought?.came };
      // What was changed after it was sent comes under the id of what it was.
      const isRepeat = !reply.edited && messageKeys.some((key) => talk.response?.applied.includes(key));
      const outcome = isRepeat ? repeatTurn(talk, reply) : await this.#take(talk, reply);
      // The person has just said where: what they told us there before is still to be read.
      if (outcome.talk.state.authority !== talk.state.authority) {
        return await this.#answer({ ...turn, talk: outcome.talk, reply: { ...reply, arrived: true } }, kept);
      }
      try {
        const answered = answeredIn(talk, outcome.talk);
        return { ...(await this.#keep({ ...turn, talk, reply }, outcome, kept)), answered };
      } catch (error) {
        if (!(error instanceof ConflictError) || attempt === TRIES) throw error;
      }
    }
  }

  async #take(talk: Talk, reply: Reply): Promise<Outcome> {
    const { secondCoder } = this.#parts;
    return secondCoder ? await takeTurnWith(secondCoder, talk, reply) : takeTurn(talk, reply);
  }

  /** Stored, and passed on, before the next question goes out. */
  async #keep(turn: Turn, outcome: Outcome, kept: () => void): Promise<Outcome> {
    const { talk: before, activity } = turn;
    const { alarm } = this.#parts;
    const alert = outcome.raises && (await alarm?.make(outcome.raises, outcome.talk, activity));
    const { response } = outcome.talk;
    const isSame = response === before.response;
    if (alert && (isSame || !response)) await alarm?.keep(alert);
    if (outcome.erase && before.response) await this.erase(this.#keys.spokenIn(before.response, activity));
    const saved = isSame ? response : await this.#save(response, turn, alert);
    if (alert) alarm?.kept();
    if (alert || !isSame) kept();
    const talk = withState({ ...outcome.talk, response: saved }, { version: saved?.version });
    const code = outcome.lends && saved ? [codeMessage(talk, await this.#parts.codes.lend(saved))] : [];
    return { ...outcome, talk: await this.#placed(talk, alert), messages: [...code, ...outcome.messages] };
  }

  async #save(response: Response | undefined, turn: Turn, alert?: Alert): Promise<Response | undefined> {
    return response && (await this.#parts.responses.save(this.#stamped(response, turn), alert));
  }

  /** For good, with all that is kept elsewhere of the talks in which it was given. */
  async erase(response: Response): Promise<void> {
    const { talks = [] } = response;
    // First: while this cannot be done, the talk must still know that it was asked for.
    await this.#parts.responses.erase(response, 'asked');
    for (const talk of talks) this.#recent.forget(talk);
    await this.#parts.forget(talks);
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
  #remember({ text, options, command }: Reply, talkKey: string, after: Talk): void {
    if (after.state.aside === 'after-concern') this.#recent.forget(talkKey);
    else if (!options && !command && !isKey(text) && isPart(text)) this.#recent.add(talkKey, text);
  }

  #stamped(response: Response, { talk, activity }: Turn): Response {
    const { setting } = this.#parts;
    return {
      ...this.#keys.spokenIn(response, activity),
      referenceHash: setting.referenceOf(response).hash,
      applied: [...response.applied, ...this.#keys.ofMessage(activity).slice(0, 1)].slice(-REMEMBERED),
      updatedAt: setting.now().toISOString(),
      expiresAt: expiryOf(response, authorityOf(talk)!.retention),
    };
  }
}

/** A word or two answer a question; the beginning of something longer is longer. */
function isPart(text: string): boolean {
  return text.split(/\s+/u).length > 2;
}

interface Turn {
  talk: Talk;
  reply: Reply;
  activity: Activity;
}

interface Answered {
  /** Ids of the questions answered in the turn, or whose answer was taken back. */
  answered: string[];
}

/** What is held is held for a while from now. */
function stillThere(talk: Talk): Talk {
  const { held } = talk.state;
  return held ? withState(talk, { held: { ...held, at: talk.setting.now().toISOString() } }) : talk;
}
