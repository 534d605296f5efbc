import { isOneOf } from '../survey/plain.ts';
import { commandIn, languageIn, type Command } from './command.ts';
import { languagesOf, namedOptions, shownOptions } from './questionWords.ts';
import type { Reply } from './reply.ts';
import { dueId, hasPlace, wordsOf, type Talk } from './talk.ts';

export type Interruption = Command | { language: string };

/** Longer than anything that is a command, in UTF-16 units: a story need not be compared with each of them. */
const LONGEST = 200;

/** What interrupts the survey: a command, or the name of a language. Undefined: the reply is an answer. */
export function interruptionIn(talk: Talk, reply: Reply): Interruption | undefined {
  if (reply.command) return reply.command;
  if (reply.options || reply.text.length > LONGEST) return undefined;
  const language = languageIn(reply.text, languagesOf(talk));
  if (language !== undefined) return { language };
  const command = commandIn(reply.text, wordsOf(talk));
  return command === 'skip' && isOptionDue(talk, reply.text) ? undefined : command;
}

/** "I'd rather not say" leaves a question out, unless it is one of its answers. */
function isOptionDue(talk: Talk, text: string): boolean {
  if (talk.state.aside || !hasPlace(talk)) return false;
  const question = talk.setting.survey.questions.get(dueId(talk) ?? '');
  if (!question || question.kind === 'open') return false;
  return namedOptions(talk, question.id, shownOptions(talk, question)).some(({ words }) => isOneOf(text, words));
}
