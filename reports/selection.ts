import type { Response, ResponseStore } from '../store/responseStore.ts';
import type { Authority } from '../survey/authority.ts';
import { currentRound, SAMPLE_ROUND } from '../survey/round.ts';

/** Rounds that are read together, one an authority; all of them `sample` or none. */
export type Selection = { authority: Authority; round: string }[];

/**
 * The round asked for, or each authority's current one. `sample` is only ever read when it is asked for by name.
 * Authorities without such a round are left out; throws, naming the known rounds, when that leaves none.
 */
export function selectRounds(authorities: readonly Authority[], round: string | undefined, now: Date): Selection {
  const selection = authorities.flatMap((authority) => {
    const found =
      round === undefined ? currentRound(authority, now) : knownRounds(authority).find((id) => id === round);
    return found === undefined ? [] : [{ authority, round: found }];
  });
  if (selection.length > 0) return selection;
  const known = [...new Set(authorities.flatMap(knownRounds))].join(', ');
  if (round === undefined)
    throw new Error(`Expected a round that is open today, got none. Name one with --round: ${known}`);
  throw new Error(`Expected a round that is in the settings, got '${round}'. Known: ${known}`);
}

function knownRounds({ rounds }: Authority): string[] {
  return [...rounds.map(({ id }) => id), SAMPLE_ROUND];
}

/** Streams the responses of all selected rounds, one after the other. */
export async function* responsesIn(selection: Selection, store: Pick<ResponseStore, 'list'>): AsyncGenerator<Response> {
  for (const { authority, round } of selection) yield* store.list({ authority: authority.code, round });
}

/** How many those are. */
export async function countIn(selection: Selection, store: Pick<ResponseStore, 'count'>): Promise<number> {
  let people = 0;
  for (const { authority, round } of selection) people += await store.count({ authority: authority.code, round });
  return people;
}
