/** A message of the bot that stands in Teams, for as long as it may have to be replaced. */
export interface Shown {
  /** The channel's id of the message. */
  id: string;
  /** Id of the question or aside on its card. */
  asks?: string;
  /** It can still be tapped. */
  open?: true;
  /** It repeats what the person said, or what was understood. */
  tells?: true;
  /** What it repeats was erased. */
  gone?: true;
}
