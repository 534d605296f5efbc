import type { Clause } from './clauses.ts';
import type { ReadyCue, Weight } from './cue.ts';

/** A cue that holds in a clause, and where its words stand. */
export interface FoundCue {
  /** The code the words stand for; not the cue's own where the feeling is somebody else's. */
  code: string;
  cue: ReadyCue;
  /** The cue's own weight, or only a hint where it was made for the other question. */
  weight: Weight;
  /** Whether the code belongs to the other question: a complaint told where a difference was asked for is often none. */
  isAside: boolean;
  clause: Clause;
  start: number;
  end: number;
}
