import { isByText } from './byText.ts';
import type { Command } from './command.ts';
import { interruptionIn } from './interruptionIn.ts';
import type { Reply } from './reply.ts';
import { isStopped, type Outcome, type Talk } from './talk.ts';

/** What is answered although somebody has said stop: it is asked for by name. */
const ANSWERED: readonly unknown[] = ['help', 'unsafe', 'see', 'copy', 'forget'] satisfies Command[];

/**
 * The turn without words where somebody has said stop by text: after the one reply to that they get no other, save to what
 * tells of harm and to what they ask for by name.
 */
export function inPeace(before: Talk, reply: Reply, outcome: Outcome): Outcome {
  if (!isByText(before) || !isStopped(before) || !isStopped(outcome.talk)) return outcome;
  const isAsked = before.state.aside !== undefined || ANSWERED.includes(interruptionIn(before, reply));
  return outcome.raises || outcome.erase || isAsked ? outcome : { ...outcome, messages: [] };
}
