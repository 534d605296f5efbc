import { codeIds } from '../codeFrame.ts';
import { cueFeatures, type Features } from '../features.ts';
import type { Reading } from '../readAnswer.ts';

/**
 * How often cues miss a code, and wrongly find one of the 30, in answers that nobody had seen when the cues were written:
 * one in eight of typical answers, one in four of long ones and of other languages at first contact.
 */
const missed = 0.2;
const wronglyFound = 0.005;

/**
 * The features as a new answer would have them. The cues were mended on the training answers and hardly ever fail there; a
 * model that saw that would trust them too much.
 */
export function featuresAsIfUnseen({ found, words, context }: Reading, chance: () => number): Features {
  const unseen = new Set([...new Set(found.map(({ code }) => code))].filter(() => chance() < missed));
  const cues = cueFeatures(found.filter(({ code }) => !unseen.has(code)));
  for (const code of codeIds) {
    if (chance() >= wronglyFound) continue;
    cues.set(`cue ${code} likely`, 1);
    if (chance() < 0.3) cues.set(`cue ${code} sure`, 1);
  }
  return new Map([...context, ...cues, ...words]);
}
