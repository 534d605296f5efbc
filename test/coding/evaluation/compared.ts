import type { Compared } from '../../../coding/evaluation/scores.ts';

/** An answer to which a person gave `codes` and the coder those candidates that it was sure enough of. */
export function compared(codes: string[], candidates: [code: string, confidence: number][], threshold = 0.5): Compared {
  const named = candidates.map(([code, confidence]) => ({ code, confidence }));
  return {
    answer: { id: 'a', question: 'difference', respondent: 'child', lang: 'en', text: '', codes },
    coding: { candidates: named, codes: named.filter(({ confidence }) => confidence >= threshold) },
  };
}
