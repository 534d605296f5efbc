import { createHash } from 'node:crypto';
import { codesAbout } from '../coding/codeFrame.ts';
import type { Setting } from './talk.ts';

/**
 * For this share (0 to 1) of responses all codes on a topic in an order of their own, which says nothing of what the coder
 * gave. A hash of the response's id decides, so that a turn that is redone decides the same.
 */
export function drawnCodes(share: number): Setting['drawnCodes'] {
  return (responseId, topic) => {
    if (place(responseId) >= share) return undefined;
    const places = codesAbout(topic).map(({ id }) => ({ id, at: place(`${responseId}/${id}`) }));
    return places.toSorted((a, b) => a.at - b.at).map(({ id }) => id);
  };
}

/** 0 or more, below 1: the same for the same words. */
function place(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32;
}
