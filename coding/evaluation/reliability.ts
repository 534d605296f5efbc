import type { Compared } from './scores.ts';

/** Candidates of about one confidence: how sure the coder was, and how often it was right. */
export interface ReliabilityRow {
  from: number;
  to: number;
  count: number;
  confidence: number;
  right: number;
}

const bounds = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 1.01];

/** When it says 0.8, is it right 8 times in 10? */
export function reliability(compared: readonly Compared[]): ReliabilityRow[] {
  const points = compared.flatMap(({ answer, coding }) =>
    coding.candidates.map(({ code, confidence }) => ({ confidence, isRight: answer.codes.includes(code) })),
  );
  return bounds.slice(1).map((to, at) => {
    const from = bounds[at] ?? 0;
    const inside = points.filter(({ confidence }) => confidence >= from && confidence < to);
    const count = inside.length;
    return {
      from,
      to: Math.min(to, 1),
      count,
      confidence: inside.reduce((sum, { confidence }) => sum + confidence, 0) / count,
      right: inside.filter(({ isRight }) => isRight).length / count,
    };
  });
}
