import { wordsFor } from '../../../locales/words.ts';
import type { Authority } from '../../../survey/authority.ts';
import { consentVersion } from '../../../survey/consentVersion.ts';
import { registers } from '../../../survey/profile.ts';
import type { Question } from '../../../survey/question.ts';
import { familyViews } from '../../../survey/survey.ts';
import { table } from '../markdown.ts';

/** Every question of the survey in English, as people of each kind are asked it in an authority. */
export function questionsPart(authority: Authority): string {
  const rows = [...familyViews.questions.values()].map((question) => [
    question.id,
    wordings(question).join(' / '),
    choices(question, authority),
    question.required ? 'no' : 'yes',
  ]);
  return [
    `Survey \`${familyViews.version}\`, words of taking part \`${consentVersion}\`. Where children are asked in other words, these stand after a stroke.`,
    '',
    table(['question', 'in English', 'answers', 'can be skipped'], rows),
  ].join('\n');
}

function wordings({ id }: Question): string[] {
  const values = { authority: 'NAME', codes: 'WHAT WAS UNDERSTOOD' };
  const said = registers.map((register) => wordsFor('en', register).say(`questions.${id}.ask`, values));
  return [...new Set(said)];
}

function choices(question: Question, authority: Authority): string {
  if (question.kind === 'open') return 'own words';
  if (question.optionsFrom === 'codes') return 'some of the codes, or none of these';
  if (question.optionsFrom === 'localities') return 'areas of the council, or somewhere else';
  const { say } = wordsFor('en', 'parent');
  const { id, options, sometimes = [] } = question;
  const offered = new Set([...options({ answers: {}, authority }), ...sometimes]);
  return [...offered].map((option) => say(`questions.${id}.options.${option}`)).join('; ');
}
