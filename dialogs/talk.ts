import type { ConcernFinder } from '../coding/findConcern.ts';
import type { Authority } from '../survey/authority.ts';
import type { Coder, Topic } from '../survey/coding.ts';
import type { Answers } from '../survey/answer.ts';
import type { Survey } from '../survey/survey.ts';
import { isSettled, journey, type Journey } from '../survey/journey.ts';
import type { Situation } from '../survey/question.ts';
import { profileOf, registerOf } from '../survey/profile.ts';
import { wordsFor, type Words } from '../locales/words.ts';
import type { Response } from '../store/responseStore.ts';
import { isByText } from './byText.ts';
import type { Shown } from './channels/shown.ts';
import type { Message } from './message.ts';
import type { Raised } from './raised.ts';

/** Small questions outside the survey. */
export type Aside = 'authority' | 'language' | 'forget' | 'start-again' | 'change' | 'after-concern' | 'held';

/** Where one talk is. Answers are never here: they live in the response. */
export interface TalkState {
  /** ONS code. */
  authority?: string;
  round?: string;
  locale: string;
  /** Id of the question asked last: a reply belongs to it even when a new version has moved it. */
  asked?: string;
  /** A settled question being answered anew. */
  revising?: string;
  aside?: Aside;
  /** What was offered last, in the order shown: a number means what the person saw, whatever has changed since. */
  offered?: { to: string; options: string[] };
  /** Version of the response this belongs to: once the response has moved on, only it tells where the talk is. */
  version?: number;
  /** The question about codes that was answered last: until the next reply one tap takes it back. */
  slip?: string;
  /** Words put beside that answer, which go with it. */
  beside?: WordsBeside;
  /** By text: which question was answered in words, and when they came (ISO 8601), as their rest may follow. */
  said?: { to: string; at: string };
  /** Replies in a row that were not understood. */
  misses: number;
  /** The person asked for simpler words. */
  simply?: boolean;
  /** When the person was last told what happens with what they said about harm, ISO 8601. */
  concernAt?: string;
  /** Ids of alerts raised before the person said where they get help. */
  unplaced?: string[];
  /** Id of the response whose answers are not shown: somebody else may be here now. */
  away?: string;
  /** A response taken up by its reference: the talk is about it until it is let go. */
  held?: Held;
  /** Said stop, or no, before there was a response to mark as stopped. */
  stopped?: boolean;
  /** In Teams: messages of the bot that may have to be replaced, newest last. */
  cards?: Shown[];
}

/** A response that this talk holds, whoever gave it; what it says is not shown before they ask. */
export interface Held {
  referenceHash: string;
  /** When they last said something, ISO 8601: the one who comes back much later may be somebody else. */
  at: string;
  /** The person chose to go on with the questions. */
  goesOn?: true;
  /** Joined by a code that the person got where they began: theirs, until it is finished or let go, and not shown here. */
  joined?: true;
}

/** Words put to those said before: which question those answer, and how long they were, in UTF-16 units. */
export interface WordsBeside {
  to: string;
  length: number;
}

/** What is the same for every talk. */
export interface Setting {
  survey: Survey;
  authorities: Authority[];
  coder: Coder;
  findConcern: ConcernFinder;
  /** All codes on a topic in an order drawn for one response; undefined where codes are read back to it. */
  drawnCodes: (responseId: string, topic: Topic) => string[] | undefined;
  now: () => Date;
  /** A new response id, a ULID. */
  newId: () => string;
  /** The words a person keeps, always the same for one response, and the keyed hash of them that is stored. */
  referenceOf: (response: Pick<Response, 'id' | 'referenceHash'>) => { words: string; hash: string };
  /** Address of a file with all that a response says, good for a few minutes. */
  copyLink: (response: Response, locale: string) => string;
  /** Where the service is reached, without a slash at the end. */
  publicUrl: string;
  /** ONS code, where channels without links serve one authority only; otherwise the talk asks. */
  onlyAuthority?: string;
}

/** One talk at one moment; never changed, only replaced. */
export interface Talk {
  setting: Setting;
  state: TalkState;
  /** Undefined until the person agrees to take part. */
  response?: Response;
  /** What the invitation set; becomes answers with consent. */
  invited: Answers;
  personKey: string;
  channel: string;
  /** What they sent in the two minutes before, which may be the beginning of what they send now. Never stored. */
  justSaid?: string;
}

/** What a reply leads to: `erase` the response, or keep the one in `talk`, and pass on what it `raises`; then say `messages`. */
export interface Outcome {
  talk: Talk;
  erase: boolean;
  messages: Message[];
  /** A code to go on elsewhere is to be given before `messages`. */
  lends?: true;
  /** To be passed on to people, kept together with what the turn keeps. */
  raises?: Raised;
}

export function authorityOf({ setting, state }: Talk): Authority | undefined {
  return setting.authorities.find(({ code }) => code === state.authority);
}

export function answersOf({ response, invited }: Talk): Answers {
  return response?.answers ?? invited;
}

/** Whether the survey can be asked: the authority is known, and a round is open or was when the person began. */
export function hasPlace({ state }: Talk): boolean {
  return state.authority !== undefined && state.round !== undefined;
}

/** Throws when called before the authority is known. */
export function situationOf(talk: Talk): Situation {
  const authority = authorityOf(talk);
  if (!authority) throw new Error('Expected the authority to be chosen before the survey is asked');
  return { answers: answersOf(talk), authority };
}

export function journeyOf(talk: Talk): Journey {
  return journey(talk.setting.survey, situationOf(talk));
}

/** Id of the question that typed words reply to: the one asked last, even when a new version has moved or removed it. */
export function dueId(talk: Talk): string | undefined {
  const { asked, revising } = talk.state;
  if (revising !== undefined) return revising;
  const waits = asked !== undefined && !isSettled(answersOf(talk)[asked]);
  return waits ? asked : journeyOf(talk).next?.id;
}

export function wordsOf(talk: Talk): Words {
  return wordsFor(talk.state.locale, registerOf(profileOf(answersOf(talk))), talk.channel);
}

/** Whoever has typed a reference is asked what they want first, and told nothing of what was said. */
export function isAtDoor({ state }: Talk): boolean {
  return state.held !== undefined && state.held.goesOn === undefined;
}

export function isStopped({ state, response }: Talk): boolean {
  return state.stopped === true || response?.status === 'stopped';
}

export function withState(talk: Talk, change: Partial<TalkState>): Talk {
  return { ...talk, state: { ...talk.state, ...change } };
}

/** Ids of settled questions the person may go back to or change: not consent, not what the invitation set. */
export function changeable(talk: Talk): string[] {
  const { path } = journeyOf(talk);
  return path.filter((id) => {
    const answer = answersOf(talk)[id];
    const question = talk.setting.survey.questions.get(id);
    // What was understood is not read back again by text, where others may see it.
    const shows = isByText(talk) && question?.kind !== 'open' && question?.reviews !== undefined;
    return id !== 'consent' && !shows && !(answer?.kind === 'chosen' && answer.by === 'invitation');
  });
}
