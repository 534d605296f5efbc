import type { Locale } from '../../locales/words.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { Authority } from '../../survey/authority.ts';
import type { Hand } from './handwriting.ts';
import type { Random } from './random.ts';
import type { Views } from './views.ts';

/** Something done before the answer: a command, words that answer nothing, or stopping and coming back. */
export type Detour = 'help' | 'back' | 'simpler' | 'see' | 'hello' | 'start-again' | 'nonsense' | 'pause';

/** How a reply to choices is given, where the channel has it. */
export type ReplyBy = 'tap' | 'number' | 'words';

/** A first answer that is put right later. */
export interface SecondThought {
  question: string;
  /** Option ids given at first; none for an open question, which is answered in other words. */
  first: string[];
  /** `back` at the very next question, or `change` once all is answered. */
  by: 'back' | 'change';
}

/** One simulated respondent: who they are, what they have to say, and how the talk will go. */
export interface Person {
  /** The same for the same seed, authority and place in the row, so that nobody comes twice. */
  id: string;
  authority: Authority;
  channel: 'page' | 'webchat' | 'sms' | 'msteams';
  /** Query of the link they came by; undefined when they came by none and have to name their council. */
  link?: string;
  locale: Locale;
  /** Option ids by closed question: what is true of them. */
  facts: Record<string, string[]>;
  respondent: Respondent;
  /** A parent speaks of a girl or a boy. */
  child: 'she' | 'he';
  views: Views;
  hand: Hand;
  replyBy: ReplyBy[];
  /** Does not agree to take part. */
  refuses: boolean;
  /** Id of the question at which they leave, and whether they say so. */
  leaves?: { at: string; saysStop: boolean };
  /** Erases everything at the end. */
  forgets: boolean;
  skips: string[];
  /** Open questions answered with next to nothing first. */
  thin: string[];
  detours: { at: string; kind: Detour }[];
  secondThought?: SecondThought;
  /** Goes on where it was, so that a talk with the same replies is the same talk. */
  random: Random;
}
