import type { Talk } from './talk.ts';

/**
 * Ids of questions answered between two moments of a talk, or whose answer was taken back. A turn replaces what it changes and
 * keeps the rest as it is; words coded anew are the same words.
 */
export function answeredIn({ response: before }: Talk, { response: after }: Talk): string[] {
  const ids = new Set([before, after].flatMap((response) => Object.keys(response?.answers ?? {})));
  return [...ids].filter((id) => {
    const [was, is] = [before?.answers[id], after?.answers[id]];
    return was !== is && !(was?.kind === 'text' && is?.kind === 'text' && was.text === is.text);
  });
}
