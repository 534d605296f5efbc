import type { Command } from './command.ts';

/** One option as shown. */
export interface ShownOption {
  id: string;
  label: string;
}

/** The question a message asks, for channels that can show more than text. */
export interface ShownQuestion {
  /** Question id, or the id of an aside such as `forget`. */
  id: string;
  kind: 'choice' | 'choices' | 'open';
  options: ShownOption[];
  /** Options that cannot stand beside others. */
  alone: string[];
  /** Shown without numbers, even where numbers are all there is to choose by. */
  unnumbered?: true;
  /** Words of their own can be put beside the options. */
  ownWords?: true;
}

export interface Link {
  label: string;
  url: string;
}

/** One thing the bot says, the same for every channel: plain text, paragraphs parted by an empty line. */
export interface Message {
  text: string;
  question?: ShownQuestion;
  /** Says why the reply was not an answer; pages tie it to the question that is asked again. */
  problem?: true;
  /** Where there is more to read, or to take: under the text, as an address or as a link with a name. */
  link?: Link;
  /** It repeats what the person said, or what was understood: where channels can, it goes when that is erased. */
  tells?: true;
  /** Commands that can be tapped, where the channel shows such buttons; the words name them too. */
  offers?: Command[];
  /**
   * On the last message after an answer about codes: id of the question whose answer it offers to take back, by one tap or
   * the word for "back".
   */
  takesBack?: string;
}
