import type { Authority } from './authority.ts';

/** Simulated people answer in this round; reports never mix it with a real one. */
export const SAMPLE_ROUND = 'sample';

/** The newest round that has opened and not closed on the day of `now`; undefined between rounds. */
export function currentRound(authority: Authority, now: Date): string | undefined {
  const today = now.toISOString().slice(0, 10);
  return authority.rounds.findLast(({ opens, closes }) => opens <= today && (closes === undefined || today <= closes))
    ?.id;
}
