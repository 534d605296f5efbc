import { backAgain } from './away.ts';
import { caughtUp, inRound } from './place.ts';
import { isAtDoor, withState, type Talk } from './talk.ts';
import type { Response } from '../store/responseStore.ts';

/** After this time away the phone may be in other hands: 30 minutes. */
const AWAY_MS = 30 * 60_000;

/** The talk with a response taken up by its reference, unless it is about that one anyway. */
export function takenUp(talk: Talk, response: Response): Talk {
  if (response.id === talk.response?.id) return backAgain(talk);
  const { authority, referenceHash } = response;
  const held = { referenceHash: referenceHash!, at: talk.setting.now().toISOString() };
  const { locale, simply, unplaced, concernAt, away } = talk.state;
  const state = { authority, locale, simply, unplaced, concernAt, away, held, misses: 0 };
  return withHeld({ ...talk, state }, response);
}

/**
 * The talk going on with a response that its person began elsewhere. Whoever holds this phone is asked the questions left, and
 * sees nothing of what was said before.
 */
export function joinedWith(talk: Talk, response: Response): Talk {
  const there = response.id === talk.response?.id ? talk : takenUp(talk, response);
  const { held } = there.state;
  return withState(there, {
    aside: undefined,
    away: response.id,
    held: held && { ...held, goesOn: true, joined: true },
  });
}

/** What a person joined by a code is done with: the next time the talk is about their own answers again. */
export function isOver({ state: { held }, setting }: Talk, { status }: Response): boolean {
  return held?.joined === true && status === 'complete' && isLongAgo(held.at, setting.now());
}

/**
 * The talk with what is stored of the response it holds. Where somebody else went on with that meanwhile, whoever is still
 * to choose what to do with it is asked again: their words must not become an answer.
 */
export function withHeld(talk: Talk, response: Response): Talk {
  const { held } = talk.state;
  const there = withState(caughtUp(inRound(talk, response.round), response), { held });
  const { aside, revising } = there.state;
  return isAtDoor(there) && revising === undefined ? withState(there, { aside: aside ?? 'held' }) : there;
}

/** The talk without the response it held, as at the start; the person's own answers are looked for again. */
export function letGo(talk: Talk): Talk {
  const { authority, locale, simply, stopped, unplaced, concernAt, away } = talk.state;
  return {
    ...talk,
    response: undefined,
    state: { authority, locale, simply, stopped, unplaced, concernAt, away, misses: 0 },
  };
}

export function letGoWhenAway(talk: Talk): Talk {
  const { held } = talk.state;
  return held && !held.joined && isLongAgo(held.at, talk.setting.now()) ? letGo(talk) : talk;
}

function isLongAgo(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) > AWAY_MS;
}
