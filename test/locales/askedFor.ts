import { globSync, readFileSync } from 'node:fs';
import { privacySections } from '../../bot/pages/privacy.ts';
import { codeIds } from '../../coding/codeFrame.ts';
import { commands } from '../../dialogs/command.ts';
import type { Aside } from '../../dialogs/talk.ts';
import type { ChoiceQuestion, Question, Situation } from '../../survey/question.ts';
import { locales } from '../../locales/words.ts';
import { familyViews } from '../../survey/survey.ts';
import { stringsIn } from './files.ts';

const root = new URL('../../', import.meta.url).pathname;

/** The answers an aside offers that `locales/` names; councils and answers name themselves. */
const asideOptions: Record<Aside, string[]> = {
  authority: [],
  language: [],
  change: [],
  forget: ['yes', 'no'],
  'start-again': ['yes', 'no'],
  'after-concern': ['carry-on', 'stop'],
  held: ['see', 'change', 'copy', 'forget', 'carry-on'],
};

/** Without answers and localities, questions offer just the options whose words are in `locales/`. */
const nothingKnown = { answers: {}, authority: { localities: [] as object[] } } as Situation;

const questions = [...familyViews.questions.values()].map((question) => ({
  id: question.id,
  wordings: ['short', 'ask', 'again', 'simply', ...wordingsOf(question)],
  options: question.kind === 'open' ? [] : withSometimes(question),
}));

/** Wordings that not every question has. */
function wordingsOf(question: Question): string[] {
  if (question.kind === 'open') return ['follow-up'];
  return question.kind === 'choices' && question.reviews ? ['more', 'open'] : [];
}

/** Those offered to some people come before the last. */
function withSometimes({ options, sometimes = [] }: ChoiceQuestion): string[] {
  const always = options(nothingKnown);
  return [...always.slice(0, -1), ...sometimes, ...always.slice(-1)];
}

/** The options of a question whose words are in `locales/`, in the order shown. */
export function optionsOf(question: string): string[] {
  return questions.find(({ id }) => id === question)?.options ?? [];
}

/** Keys put together from ids, as in say(`codes.${code}`): all the kinds there are. */
const keysFromIds = [
  ...questions.flatMap(({ id, wordings }) => wordings.map((wording) => `questions.${id}.${wording}`)),
  ...questions.flatMap(({ id, options }) => options.map((option) => `questions.${id}.options.${option}`)),
  ...codeIds.map((code) => `codes.${code}`),
  ...Object.keys(asideOptions).flatMap((aside) => [`asides.${aside}.ask`, `asides.${aside}.again`]),
  ...Object.entries(asideOptions).flatMap(([id, options]) => options.map((each) => `asides.${id}.options.${each}`)),
  ...privacySections.flatMap((section) => [`privacy.${section}.heading`, `privacy.${section}.text`]),
  ...commands.filter((command) => command !== 'hello').map((command) => `page.commands.${command}`),
];

const listsFromIds = [
  ...commands.map((command) => `commands.${command}`),
  ...questions.flatMap(({ id, options }) => options.map((option) => `options.${id}.${option}`)),
  ...Object.entries(asideOptions).flatMap(([id, options]) => options.map((option) => `options.${id}.${option}`)),
  ...locales.map((locale) => `options.language.${locale}`),
];

const sources = globSync('{dialogs,bot,reports}/**/*.{ts,njk,js}', { cwd: root })
  .map((file) => readFileSync(root + file, 'utf8'))
  .join('\n');

/** Keys the code and the page templates name in quotes. */
const keysInSources = [...sources.matchAll(/(['"])((?:says|page|teams)\.[\w-]+)\1/gu)].map(([, , key]) => key!);
const listsInSources = [...sources.matchAll(/\blist\(\s*'([\w.-]+)'/gu)].map(([, key]) => key!);

/** Lists that other lists take in whole: `$t(yes)`. */
const listsInLists = [...stringsIn('en', 'words').values()].flatMap((list) =>
  [...list.matchAll(/\$t\(([\w.-]+)\)/gu)].map(([, key]) => key!),
);

/** Notes for translators and for the release check, which nobody is shown. */
const notes = ['meta.checkedBy', 'meta.helplinesChecked'];

/** Every key somebody looks up with say(). */
export const keysAskedFor: ReadonlySet<string> = new Set([...keysFromIds, ...keysInSources, ...notes]);

/** Every key somebody looks up with list(). */
export const listsAskedFor: ReadonlySet<string> = new Set([...listsFromIds, ...listsInSources, ...listsInLists]);
