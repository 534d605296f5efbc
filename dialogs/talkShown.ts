import type { Register } from '../survey/profile.ts';
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
    progress,
    // Opened by a reference, they are shown only to whoever asks to see them.
    told: talk.state.held ? [] : answersTold(talk),
  };
}
