import type { Coding } from '../../survey/coding.ts';

/** A given code below this confidence is as likely wrong as right in every third case or more. */
export const LOW = 0.6;
/** A candidate from here up is near: where it stands alone, every third time it should have been given. */
const NEAR = 0.1;

/** As much of a coding as tells whether it is sure. */
type Doubted = Pick<Coding, 'candidates' | 'language' | 'coder'> & { codes: readonly { confidence: number }[] };

/**
 * Whether a coding is worth a second look: a given code has low confidence, or none is given though one is near, or none is
 * given in a language other than English, where the cues are thin. docs/second-coder.md has the share of such answers.
 */
export function isUnsure({ codes, candidates, language, coder }: Doubted): boolean {
  if (coder.includes('+')) return false;
  if (codes.length > 0) return codes.some(({ confidence }) => confidence < LOW);
  return language !== 'en' || candidates.some(({ confidence }) => confidence >= NEAR);
}
