import type { Coding } from './coding.ts';

/** What the person made of the coder's codes. The proposed are those confirmed, removed and disputed, each in one of them. */
export interface Review {
  /** Codes of the coder's that the person was asked about. */
  proposed: string[];
  confirmed: string[];
  /** Chosen by the person, not given by the coder. */
  added: string[];
  removed: string[];
  /** Read back and found not quite right, without saying which of them is not. */
  disputed?: string[];
  /** Codes of the coder's that were not asked about, for want of room: they stay the coder's own. */
  unreviewed?: string[];
  /** All codes the person saw, read back or in a list; missing in reviews from before this was kept. */
  shown?: string[];
  /** Nothing was read back: the list held the coder's codes among others, in an order that does not depend on which are whose. */
  open?: true;
}

interface Asked {
  /** The question as it was worded, so that old answers still read true when wording changes. */
  asked: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** Options of a closed question. `by: 'invitation'` marks what the link set, which is then not asked. */
export interface ChosenAnswer extends Asked {
  kind: 'chosen';
  options: string[];
  by?: 'invitation';
  /** Only on consent: which version of its words the person was shown. */
  version?: string;
  /** Only on answers to the questions that confirm codes. */
  review?: Review;
}

/** A coding given after the talk, by another code frame or coder. */
export interface Recoding extends Coding {
  /** ISO 8601, UTC. */
  at: string;
}

/** Words of the person's own. */
export interface TextAnswer extends Asked {
  kind: 'text';
  text: string;
  /** BCP 47 tag of the language the question was asked in. */
  language: string;
  /** What the talk reads back and the person's review refers to: never replaced while the words stay the same. */
  coding: Coding;
  /**
   * Nothing is read back to this person: all codes on the topic in an order drawn for them, in which their list is shown
   * and from which the order that picks the others on it follows. Kept with the words, so that a setting changed later
   * changes nobody's questions.
   */
  drawn?: string[];
  /** Codings given later, newest last, beside those before. */
  recodings?: Recoding[];
  /** Its codes are not read back: they were said beside harm, or where others do not see them. */
  notReadBack?: true;
  /** A thin answer gets one follow-up: `asked` until the person replies or skips, then `done`. */
  followUp?: 'asked' | 'done';
}

export interface SkippedAnswer extends Asked {
  kind: 'skipped';
  /** `not-understood`: asked three times in vain, so the survey moved on. */
  why: 'person' | 'not-understood';
}

/** The reply to a question that a newer survey no longer has: kept as it came, so that nothing said is lost. */
export interface RetiredAnswer extends Asked {
  kind: 'retired';
  text: string;
}

export type Answer = ChosenAnswer | TextAnswer | SkippedAnswer | RetiredAnswer;

/** Question id -> answer. Ids of questions since removed stay, so that nothing said is lost. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** The one option chosen in reply to `question`, or undefined. */
export function chosen(answers: Answers, question: string): string | undefined {
  return allChosen(answers, question)[0];
}

/** All options chosen in reply to `question`; empty when skipped or not answered. */
export function allChosen(answers: Answers, question: string): string[] {
  const answer = answers[question];
  return answer?.kind === 'chosen' ? answer.options : [];
}
