import { codeIds } from '../../coding/codeFrame.ts';
import { wordsFor, type Locale, type Words } from '../../locales/words.ts';
import type { Authority } from '../../survey/authority.ts';
import { registers } from '../../survey/profile.ts';
import { familyViews } from '../../survey/survey.ts';
import type { Question } from '../../survey/question.ts';

/** Has no places, so that only the survey's own options are asked for. */
const nowhere = { localities: [] } as unknown as Authority;

/**
 * What the labels of one language stand for, in all registers: `question/label` -> option id, `change/short name` ->
 * question id, and `code/label` -> code id, the last for labels with a small letter or a capital.
 */
export function labelsIn(locale: Locale): Map<string, string> {
  const all = registers.flatMap((register) => [wordsFor(locale, register), wordsFor(locale, register, 'sms')]);
  return new Map(all.flatMap(labelsOf));
}

function labelsOf(words: Words): [string, string][] {
  const questions = [...familyViews.questions.values()];
  return [
    ...questions.map(({ id }): [string, string] => [`change/${words.say(`questions.${id}.short`)}`, id]),
    ...questions.flatMap((question) => optionLabels(question, words)),
    ...['forget', 'start-again'].flatMap((aside) => named(`asides.${aside}`, aside, ['yes', 'no'], words)),
    ...named('asides.after-concern', 'after-concern', ['carry-on', 'stop'], words),
    ...codeIds.flatMap((id) => codeLabels(id, words)),
  ];
}

function optionLabels(question: Question, words: Words): [string, string][] {
  if (question.kind === 'open') return [];
  const ids = [...question.options({ answers: {}, authority: nowhere }), ...(question.sometimes ?? [])];
  return named(`questions.${question.id}`, question.id, ids, words);
}

function named(key: string, question: string, ids: string[], words: Words): [string, string][] {
  return ids.map((id) => [`${question}/${words.say(`${key}.options.${id}`)}`, id]);
}

function codeLabels(id: string, words: Words): [string, string][] {
  const label = words.say(`codes.${id}`);
  const capital = label[0]!.toLocaleUpperCase(words.locale) + label.slice(1);
  return [
    [`code/${label}`, id],
    [`code/${capital}`, id],
  ];
}
