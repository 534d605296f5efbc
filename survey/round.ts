import type { Authority } from './authority.ts';

/** Simulated people answer in this round; reports never mix it with a real one. */
export const SAMPLE_ROUND = 'sample';

/** The newest round that has opened and not closed on the day of `now`; undefined between rounds. */
export function currentRound(authority: Authority, now: Date): string | undefined {
  return authority.rounds.findLast(({ id }) => isOpen(authority, id, now))?.id;
}

/** Whether people can begin in the round on the day of `now`. */
export function isOpen(authority: Authority, round: string, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  return authority.rounds.some(
    ({ id, opens, closes }) => id === round && opens <= today && (closes === undefined || today <= closes),
  );
}
