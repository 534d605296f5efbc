import type { Topic } from '../../survey/coding.ts';

/** What a person remembers of their talk; a new visit begins with none. */
export interface Memory {
  /** Things done once: a detour, a thin answer, a second thought. */
  done: Set<string>;
  /** Phrases used, so that the next telling is in other words. */
  phrases: Set<string>;
  /** What was told to each open question. */
  told: Map<string, string>;
  /** What the person spoke of last: the two questions that read codes back have the same words. */
  topic?: Topic;
  /** The codes read back last: by which question, and which of them were right although not all. */
  readBack?: { from: string; agreed: string[] };
  /** Times each topic was told anew because something had not been understood. */
  retold: Record<Topic, number>;
  /** The question answered by the message before this one. */
  answering?: string;
  /** The answer the person is about to change, and codes of theirs that were not understood. */
  changing?: string;
  missed: string[];
  /** Said stop, but only for a moment. */
  pausing: boolean;
  /** Said stop for good. */
  leaving: boolean;
  changedMind: boolean;
}

export function blankMemory(): Memory {
  return {
    done: new Set(),
    phrases: new Set(),
    told: new Map(),
    retold: { difference: 0, improve: 0 },
    missed: [],
    pausing: false,
    leaving: false,
    changedMind: false,
  };
}

/** True the first time. */
export function once({ done }: Memory, what: string): boolean {
  if (done.has(what)) return false;
  done.add(what);
  return true;
}
