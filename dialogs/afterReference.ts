import { askAside } from './asking.ts';
import { askUnlessStopped } from './interruptions.ts';
import type { ReferenceFound } from './reply.ts';
import { withState, wordsOf, type Outcome, type Talk } from './talk.ts';

/** Somebody typed a reference: they choose what to do with the answers, and are told nothing of them before. */
export function afterReference(before: Talk, came: ReferenceFound): Outcome {
  const talk = withState(before, { aside: undefined, slip: undefined, beside: undefined, misses: 0 });
  const { say } = wordsOf(talk);
  if (came === 'found') return askAside(talk, 'held', [{ text: say('says.reference-found') }]);
  const text = say(came === 'unknown' ? 'says.reference-unknown' : 'says.reference-wait');
  return askUnlessStopped(talk, [{ text }]);
}
