import { isOneOf } from '../survey/plain.ts';
import { interruptionIn } from './interruptionIn.ts';
import type { ShownOption } from './message.ts';
import { asideOptions, namedOptions, shownOptions } from './questionWords.ts';
import type { Reply } from './reply.ts';
import { dueId, hasPlace, type Talk } from './talk.ts';

/**
 * Whether a whole reply is one of the words by which the survey is steered or answered, or a number. What they mean is
 * known, and none of them tells of harm: who says stop must be let go.
 */
export function isKnownWord(talk: Talk, reply: Reply): boolean {
  if (!/\p{L}/u.test(reply.text)) return true;
  if (interruptionIn(talk, { ...reply, command: undefined, options: undefined }) !== undefined) return true;
  const { id, options } = optionsOf(talk);
  return namedOptions(talk, id, options).some(({ words }) => isOneOf(reply.text, words));
}

function optionsOf(talk: Talk): { id: string; options: ShownOption[] } {
  const { aside } = talk.state;
  if (aside) return { id: aside, options: asideOptions(talk, aside) };
  const question = hasPlace(talk) ? talk.setting.survey.questions.get(dueId(talk) ?? '') : undefined;
  if (!question || question.kind === 'open') return { id: '', options: [] };
  return { id: question.id, options: shownOptions(talk, question) };
}
