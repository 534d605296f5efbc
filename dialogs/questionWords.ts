import type { Topic } from '../survey/coding.ts';
import type { ChoiceQuestion, Question } from '../survey/question.ts';
import { isAskedOpenly, readBackCodes, saidMore } from '../survey/proposing.ts';
import type { NamedOption } from '../survey/matchOptions.ts';
import { locales, nameOf, type Locale, type Words } from '../locales/words.ts';
import type { ShownOption } from './message.ts';
import { authorityOf, changeable, situationOf, wordsOf, type Aside, type Talk } from './talk.ts';

/** `again` follows a reply that was not understood; `simply` has the simplest words. */
export type Wording = 'ask' | 'again' | 'simply' | 'follow-up';

export function questionText(talk: Talk, question: Question, wording: Wording): string {
  const words = wordsOf(talk);
  const variant = wording === 'ask' && takesWords(question) ? listWording(talk, question.reviews!) : wording;
  return words.say(`questions.${question.id}.${variant}`, {
    authority: authorityOf(talk)?.name ?? '',
    codes: question.kind === 'open' || !question.reviews ? '' : codeList(talk, question, words),
  });
}

/** A list of codes is asked about in other words after "yes, and there is more", and where nothing is read back. */
function listWording(talk: Talk, topic: Topic): 'ask' | 'more' | 'open' {
  const { answers } = situationOf(talk);
  if (isAskedOpenly(answers, topic)) return 'open';
  return saidMore(answers, topic) ? 'more' : 'ask';
}

/** Whether it is a list of codes: what none of them says can be said in words of one's own. */
export function takesWords(question: Question): question is ChoiceQuestion {
  return question.kind === 'choices' && question.reviews !== undefined;
}

function codeList(talk: Talk, question: ChoiceQuestion, words: Words): string {
  const codes = readBackCodes(situationOf(talk).answers, question.reviews!);
  return codes.map((code) => words.say(`codes.${code}`)).join('; ');
}

export function shownOptions(talk: Talk, question: ChoiceQuestion): ShownOption[] {
  return question.options(situationOf(talk)).map((id) => ({ id, label: optionLabel(talk, question, id) }));
}

export function optionLabel(talk: Talk, question: ChoiceQuestion, id: string): string {
  const words = wordsOf(talk);
  const ownKey = `questions.${question.id}.options.${id}`;
  if (words.has(ownKey)) return words.say(ownKey);
  if (question.optionsFrom === 'codes' && words.has(`codes.${id}`))
    return sentence(words.say(`codes.${id}`), words.locale);
  return authorityOf(talk)?.localities.find((locality) => locality.id === id)?.name ?? id;
}

function sentence(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** The options of an aside: councils and languages name themselves, settled questions by their short name. */
export function asideOptions(talk: Talk, aside: Aside): ShownOption[] {
  const words = wordsOf(talk);
  if (aside === 'authority') return talk.setting.authorities.map(({ code, name }) => ({ id: code, label: name }));
  if (aside === 'language') return languagesOf(talk).map((id) => ({ id, label: nameOf(id as Locale) }));
  if (aside === 'change') return changeable(talk).map((id) => ({ id, label: words.say(`questions.${id}.short`) }));
  return fixedOptions[aside].map((id) => ({ id, label: words.say(`asides.${aside}.options.${id}`) }));
}

const fixedOptions: Record<Exclude<Aside, 'authority' | 'language' | 'change'>, string[]> = {
  forget: ['yes', 'no'],
  'start-again': ['yes', 'no'],
  'after-concern': ['carry-on', 'stop'],
  held: ['see', 'change', 'copy', 'forget', 'carry-on'],
};

/** Languages a talk can be in: the authority's, or all while that is not known. */
export function languagesOf(talk: Talk): readonly string[] {
  return authorityOf(talk)?.languages ?? locales;
}

/**
 * Options with all the words people use for them, for reading a reply: numbered as the person saw them, also where one is
 * gone since or has moved.
 */
export function namedOptions(talk: Talk, id: string, options: ShownOption[]): NamedOption[] {
  const { offered } = talk.state;
  const shown = offered?.to === id ? offered.options : [];
  const ids = new Set([...shown, ...options.map((option) => option.id)]);
  return [...ids].map((each) => {
    const option = options.find((possible) => possible.id === each);
    return option ? { id: each, words: namesOf(talk, id, option) } : { id: each, words: [], gone: true };
  });
}

function namesOf(talk: Talk, id: string, option: ShownOption): string[] {
  const words = wordsOf(talk);
  const key = `options.${id}.${option.id}`;
  // Councils and places name themselves, by any part: Southend, Wrekin.
  const own = words.hasList(key) ? words.list(key) : option.label.split(/ (?:and|on) /u);
  return id === 'authority' ? [option.label, ...own, option.id] : [option.label, ...own];
}
