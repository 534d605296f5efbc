import type { GivenCode } from '../survey/coding.ts';

/**
 * 0 to 1: how often the coder in the process is right when it says this. Undefined for a code that only a second coder
 * thought of: how often that is right is not known, and the 0 it is stored with would read as the most doubtful of all.
 */
export function knownConfidence({ confidence, by }: GivenCode): number | undefined {
  return by === 'second-coder' && confidence === 0 ? undefined : confidence;
}
