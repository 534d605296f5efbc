import type { Message } from '../../coding/secondCoder/prompt.ts';

/** Puts one answer to a model. Throws NoOpinionError only. */
export type Ask = (messages: Message[]) => Promise<Replied>;

export interface Replied {
  /** JSON as the schema of the reply has it, if the model kept to it. */
  reply: string;
  usage: Usage;
}

/** Tokens that the service says it will charge for. */
export interface Usage {
  input: number;
  output: number;
}

/** What came instead of an opinion. */
export type NoOpinionReason =
  | 'timed out'
  | 'cannot be reached'
  | 'busy'
  | 'failing'
  | 'not allowed'
  | 'no such deployment'
  | 'request not understood'
  | 'refused'
  | 'cut off'
  | 'unreadable'
  | 'not believed';

/** The second coder gave no opinion. Its message and cause hold nothing the service said: that could hold words. */
export class NoOpinionError extends Error {
  override name = 'NoOpinionError';
  readonly reason: NoOpinionReason;
  readonly usage: Usage;

  constructor(reason: NoOpinionReason, usage: Usage = { input: 0, output: 0 }) {
    super(`Expected the second coder to give an opinion, got none: ${reason}`);
    this.reason = reason;
    this.usage = usage;
  }
}
