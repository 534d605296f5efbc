import { withoutReadingBackBefore } from './readingBack.ts';
import type { Reply } from './reply.ts';
import { withState, type Talk } from './talk.ts';

/** After this time without an answer the phone may be in other hands: 30 minutes. */
const AWAY_MS = 30 * 60_000;

/** Reached by whoever holds the device; elsewhere people have accounts, or a telephone of their own. */
const IN_BROWSERS = ['page', 'directline', 'webchat'];

/** Stands for a response where there is none yet: somebody told of harm before the first question. */
const NONE = 'none';

/**
 * Whether whoever is here now may be somebody else than the one who gave the answers. The questions left are asked, but
 * nothing said before is shown, nor the words that open it, until somebody sends these words.
 */
export function isAway({ state, response }: Talk): boolean {
  return state.away === (response?.id ?? NONE);
}

/** The talk as it is when somebody opens the page: anybody may have taken up a phone that lay there, or was left in a hurry. */
export function awayAfter(talk: Talk, { left }: Pick<Reply, 'left'>): Talk {
  const { response, setting, channel, state } = talk;
  const last = response?.updatedAt ?? state.concernAt;
  if (last === undefined || !IN_BROWSERS.includes(channel)) return talk;
  const silent = setting.now().getTime() - Date.parse(last) > AWAY_MS;
  if (!left && !silent) return talk;
  // Nor is it read back what was understood from words that somebody else may have said.
  return withState(withoutReadingBackBefore(talk), { away: response?.id ?? NONE });
}

/** Somebody has sent the words. */
export function backAgain(talk: Talk): Talk {
  return withState(talk, { away: undefined });
}
