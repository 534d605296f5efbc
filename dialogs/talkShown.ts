import type { Register } from '../survey/profile.ts';
import { isAway } from './away.ts';
import { hasPlace, isStopped, journeyOf, wordsOf, type Talk } from './talk.ts';
import { answersTold, type Told } from './toldSoFar.ts';

/** What our own page and terminal show beside the messages of a turn; it comes with the last one as `channelData.talk`. */
export interface TalkShown {
  locale: string;
  register: Register;
  stopped: boolean;
  done: boolean;
  /** Answers opened by a reference, which may be somebody else's: to be closed at any time. */
  held: boolean;
  /** There is something to go on with: the person said yes, stopped, told of harm, or opened answers. */
  begun: boolean;
  /** Somebody else may be here now: what was said before is not shown. */
  away: boolean;
  progress?: { settled: number; of: number };
  /** The talk so far, for a page that is loaded anew. */
  told: Told[];
}

export function talkShown(talk: Talk): TalkShown {
  const { done, progress } = hasPlace(talk) ? journeyOf(talk) : { done: false, progress: undefined };
  return {
    locale: wordsOf(talk).locale,
    register: wordsOf(talk).register,
    stopped: isStopped(talk),
    done,
    held: talk.state.held !== undefined,
    begun: talk.response !== undefined || isStopped(talk) || talk.state.aside === 'after-concern',
    away: isAway(talk),
    progress,
    // Opened by a reference, they are shown only to whoever asks to see them.
    told: talk.state.held || isAway(talk) ? [] : answersTold(talk),
  };
}
