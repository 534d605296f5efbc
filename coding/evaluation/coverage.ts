import type { Coding } from '../../survey/coding.ts';
import type { Compared } from './scores.ts';

/**
 * 0 to 1: how sure a coding is of what it says, by its least sure decision: a code given with little confidence, or a
 * near one held back.
 */
export function sureness({ codes, candidates }: Compared['coding'] | Coding): number {
  const given = new Set(codes.map(({ code }) => code));
  return Math.min(1, ...candidates.map(({ code, confidence }) => (given.has(code) ? confidence : 1 - confidence)));
}

/** The surest share of the answers: what is left when the least sure are held back for a person to code. */
export function surest(compared: readonly Compared[], share: number): Compared[] {
  return compared
    .toSorted((a, b) => sureness(b.coding) - sureness(a.coding))
    .slice(0, Math.round(share * compared.length));
}
