import { currentRound, isOpen } from '../survey/round.ts';
import type { Response } from '../store/responseStore.ts';
import { isByText } from './byText.ts';
import { authorityOf, type Talk } from './talk.ts';
import type { Visit } from './visit.ts';

/** The talk where the link says, or the only authority there is, or else where it was. */
export function atPlace(talk: Talk, visit: Visit): Talk {
  const code = visit.authority?.code ?? talk.setting.onlyAuthority;
  const there = code === undefined ? talk : atAuthority(talk, code);
  return inRound(there, visit.invitation?.round ?? there.state.round);
}

/** A talk with another authority begins afresh, in its language where it has not the one spoken; alerts raised before go there. */
export function atAuthority(talk: Talk, code: string): Talk {
  const authority = talk.setting.authorities.find((each) => each.code === code);
  if (!authority || code === talk.state.authority) return talk;
  const locale = authority.languages.includes(talk.state.locale) ? talk.state.locale : authority.languages[0]!;
  const { unplaced, concernAt } = talk.state;
  return { ...talk, state: { authority: code, locale, misses: 0, unplaced, concernAt } };
}

export function inRound(talk: Talk, round: string | undefined): Talk {
  return { ...talk, state: { ...talk.state, round } };
}

/**
 * The round a talk belongs to: the one it is in while that is open or not finished, else the one open now. Undefined: none.
 * Between rounds, people who have finished still see, change and erase what they said in the last.
 */
export function roundFor(talk: Talk, response: Response | undefined): string | undefined {
  const authority = authorityOf(talk);
  const { round } = talk.state;
  if (!authority) return round;
  const now = talk.setting.now();
  const goesOn = response !== undefined && response.status !== 'complete';
  if (round !== undefined && (goesOn || isOpen(authority, round, now))) return round;
  return currentRound(authority, now) ?? (response ? round : undefined);
}

/** The talk with what is stored: where that has moved on since the state was saved, it alone tells where the talk is. */
export function caughtUp(talk: Talk, response: Response | undefined): Talk {
  if (response?.version === talk.state.version) return { ...talk, response };
  const { authority, round, simply, locale, unplaced, concernAt, away, version } = talk.state;
  // Said before the talk had met this response, or since it let go another.
  // Stop by text holds on where another round begins or the answers are gone.
  const holdsOn = version === undefined || (isByText(talk) && response === undefined);
  const stopped = holdsOn ? talk.state.stopped : undefined;
  const place = { authority, round, locale: response?.locale ?? locale };
  const state = { ...place, simply, stopped, unplaced, concernAt, away, version: response?.version, misses: 0 };
  return { ...talk, response, state };
}
