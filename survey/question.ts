import type { Answers } from './answer.ts';
import type { Authority } from './authority.ts';
import type { Topic } from './coding.ts';
import type { Lexicon } from './lexicon.ts';

/** What a question may look at to decide on its options and on what comes next. */
export interface Situation {
  answers: Answers;
  authority: Authority;
}

/** The id of the question that follows, or `end`. */
export type Next = (situation: Situation) => string;

interface Base {
  /** Stable for ever: answers are stored under it, words are looked up by it. */
  id: string;
  next: Next;
  /** Cannot be skipped: without it the other answers could not be kept or counted. */
  required?: true;
}

/** One option, or several, from a list. */
export interface ChoiceQuestion extends Base {
  kind: 'choice' | 'choices';
  /** Option ids in the order shown. Options without words in `locales/` are codes or localities, which name themselves. */
  options: (situation: Situation) => string[];
  /** Options that only some people are offered: `options` gives them where they are. */
  sometimes?: string[];
  /** Options that cannot stand beside others, such as "rather not say". */
  alone?: string[];
  /** The option that says no to going on. It ends the talk for now and is not kept, so that who comes back is asked again. */
  refusal?: string;
  /** Where the options come from, which decides where their words are looked up. */
  optionsFrom: 'locales' | 'codes' | 'localities';
  /** Only a reply that says nothing else counts: nobody agrees by a word in passing. */
  explicit?: true;
  /** A reply that is a thumb up or down and nothing else. */
  thumbs?: { up: string; down: string };
  /** Its options are numbers themselves, so they are shown without numbers, and none in a reply is a place in the list. */
  unnumbered?: true;
  /** Reads a reply the options' words cannot, such as "im 12": an option id, or undefined. */
  read?: (tokens: string[], lexicon: Lexicon) => string | undefined;
  /** Only on the questions that confirm codes: the question whose codes they confirm. */
  reviews?: Topic;
}

/** Anything, in the person's own words; coded under `topic`. */
export interface OpenQuestion extends Base {
  kind: 'open';
  topic: Topic;
}

export type Question = ChoiceQuestion | OpenQuestion;
