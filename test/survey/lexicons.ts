import { lexiconFor } from '../../dialogs/lexiconFor.ts';
import { wordsFor } from '../../locales/words.ts';
import type { Authority } from '../../survey/authority.ts';
import type { NamedOption } from '../../survey/matchOptions.ts';
import type { ChoiceQuestion } from '../../survey/question.ts';
import type { Lexicon } from '../../survey/lexicon.ts';
import { familyViews } from '../../survey/survey.ts';
import { essex } from '../support/authorities.ts';

export function lexiconIn(locale: string): Lexicon {
  return lexiconFor(wordsFor(locale, 'parent'));
}

export function choice(id: string): ChoiceQuestion {
  const question = familyViews.questions.get(id);
  if (!question || question.kind === 'open') throw new Error(`Expected a question with options, got ${id}`);
  return question;
}

/** The options of a question as `locales/` names them. */
export function optionsOf(id: string, locale: string, authority: Authority = essex): NamedOption[] {
  const words = wordsFor(locale, 'parent');
  const ids = choice(id).options({ answers: {}, authority });
  return ids.map((option) => {
    const label = `questions.${id}.options.${option}`;
    const list = `options.${id}.${option}`;
    return {
      id: option,
      words: [...(words.has(label) ? [words.say(label)] : []), ...(words.hasList(list) ? words.list(list) : [])],
    };
  });
}
