import { findConcern } from '../../coding/findConcern.ts';
import { commandIn } from '../../dialogs/command.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { locales, wordsFor } from '../../locales/words.ts';

/** Whether somebody tells of harm or asks for help, whoever and in whichever language they are: no turn has run yet. */
export function mustBeHeard({ text, command }: Pick<Reply, 'text' | 'command'>): boolean {
  if (command === 'unsafe') return true;
  if (text === '') return false;
  // Beside English all languages are looked through.
  const isTold = (['child', 'parent'] as const).some(
    (respondent) => findConcern(text, { respondent, language: 'en' }).concern,
  );
  return isTold || locales.some((locale) => commandIn(text, wordsFor(locale, 'child')) === 'unsafe');
}
