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
}

/** One thing the bot says, the same for every channel: plain text, paragraphs parted by an empty line. */
export interface Message {
  text: string;
  question?: ShownQuestion;
  /** Says why the reply was not an answer; pages tie it to the question that is asked again. */
  problem?: true;
}
