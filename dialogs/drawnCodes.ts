import { codesAbout } from '../coding/codeFrame.ts';
import { chance, shuffled } from '../survey/chance.ts';
import type { Setting } from './talk.ts';

/**
 * For this share (0 to 1) of responses all codes on a topic in an order of their own. A hash of the response's id decides,
 * so that a turn that is redone decides the same, and nothing that the coder gave.
 */
export function drawnCodes(share: number): Setting['drawnCodes'] {
  return (responseId, topic) => {
    if (chance(responseId) >= share) return undefined;
    const codes = codesAbout(topic).map(({ id }) => id);
    return shuffled(codes, responseId);
  };
}
