import { ask, askAside } from './asking.ts';
import { askUnlessStopped } from './interruptions.ts';
import type { ReferenceFound } from './reply.ts';
import { withoutReadingBackBefore } from './readingBack.ts';
import { withState, wordsOf, type Outcome, type Talk } from './talk.ts';

/**
 * Somebody typed a reference: they choose what to do with the answers, and are told nothing of them before. Or a code: they go
 * on with the questions left.
 */
export function afterReference(before: Talk, came: ReferenceFound): Outcome {
  const talk = withState(before, { aside: undefined, slip: undefined, beside: undefined, misses: 0 });
  const { say } = wordsOf(talk);
  if (came === 'found') return askAside(talk, 'held', [{ text: say('says.reference-found') }]);
  if (came === 'joined') return ask(goingOn(talk), [{ text: say('says.joined') }]);
  return askUnlessStopped(talk, [{ text: say(refusals[came]) }]);
}

const refusals = {
  unknown: 'says.reference-unknown',
  'no-code': 'says.code-unknown',
  'too-many': 'says.reference-wait',
};

/** Stopped no more; what was understood from words said elsewhere is not read back to whoever holds this phone. */
function goingOn(talk: Talk): Talk {
  const { response } = talk;
  const isStopped = response?.status === 'stopped';
  const open = withState(isStopped ? { ...talk, response: { ...response, status: 'open' } } : talk, { stopped: false });
  return withoutReadingBackBefore(open);
}
