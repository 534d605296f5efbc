import { isOneOf } from '../survey/plain.ts';
import { greet } from './asking.ts';
import { interrupt } from './interruptions.ts';
import type { Reply } from './reply.ts';
import { wordsOf, type Outcome, type Talk } from './talk.ts';

/**
 * "Yes" or "no" straight after a reminder is about going on, and no answer to the question asked days ago. Undefined: it is
 * something else.
 */
export function afterReminder(talk: Talk, { text, options }: Reply): Outcome | undefined {
  const { response, state } = talk;
  // Being reminded is saved with the response: until the question is asked again, the talk does not know of any.
  const isFirst = response?.remindedAt !== undefined && response.status === 'open' && state.asked === undefined;
  if (!isFirst || options) return undefined;
  const words = wordsOf(talk);
  if (isOneOf(text, words.list('no'))) return interrupt(talk, 'stop');
  return isOneOf(text, words.list('yes')) ? greet(talk) : undefined;
}
