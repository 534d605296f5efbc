import { wordsFor, type Locale, type Words } from '../../locales/words.ts';
import { registers } from '../../survey/profile.ts';
import { familyViews } from '../../survey/survey.ts';
import { labelsIn } from './labels.ts';

/** Stand for values that are not known when a wording is looked up. */
const PLACE = '\u0001';
const CODES = '\u0002';
const wordings = ['ask', 'more', 'open', 'again', 'simply', 'follow-up'];
const asides = ['authority', 'language', 'forget', 'start-again', 'change', 'after-concern'];
const remarks = [
  'thanks',
  'finished',
  'stopped',
  'stopped-nothing-kept',
  'still-stopped',
  'declined',
  'not-now',
  'forgotten',
  'welcome-back',
] as const;

/** What the bot says beside its questions that tells a person where the talk stands. */
export type Remark = (typeof remarks)[number];

interface Known<Id extends string = string> {
  id: Id;
  pattern: RegExp;
}

/** A question as a person takes it in, with the codes it reads back. */
export interface Heard {
  id: string;
  codes: string[];
}

/** Knows what the bot says by its words alone, as whoever reads a text message does: all registers of one language. */
export class Recogniser {
  readonly #questions: Known[];
  readonly #remarks: Known<Remark>[];
  readonly #labels: Map<string, string>;

  constructor(locale: Locale) {
    const all = registers.flatMap((register) => [wordsFor(locale, register), wordsFor(locale, register, 'sms')]);
    this.#questions = all.flatMap(questionWordings);
    this.#remarks = all.flatMap((words) => remarks.map((id) => known(id, words.say(`says.${id}`))));
    this.#labels = labelsIn(locale);
  }

  /** The last question in a text. `asked`: its id, where the channel says it. */
  question(text: string, asked?: string): Heard | undefined {
    const found = this.#questions
      .filter(({ id }) => asked === undefined || id === asked)
      .flatMap(({ id, pattern }) => {
        const match = pattern.exec(text);
        return match ? [{ id, codes: this.#codes(match.groups?.['codes']), end: match.index + match[0].length }] : [];
      });
    return found.sort((a, b) => b.end - a.end)[0];
  }

  remark(text: string): Remark | undefined {
    return this.#remarks.find(({ pattern }) => pattern.test(text))?.id;
  }

  /** The id of the option with this label; the label itself where only data knows it, such as a council's. */
  option(question: string, label: string): string {
    return this.#labels.get(`${question}/${label}`) ?? this.#labels.get(`code/${label}`) ?? label;
  }

  #codes(list = ''): string[] {
    return list.split('; ').flatMap((label) => this.#labels.get(`code/${label}`) ?? []);
  }
}

function questionWordings(words: Words): Known[] {
  const questions = [...familyViews.questions.keys()].map((id) => [id, `questions.${id}`] as const);
  return [...questions, ...asides.map((id) => [id, `asides.${id}`] as const)].flatMap(([id, key]) =>
    wordings
      .filter((wording) => words.has(`${key}.${wording}`))
      .map((wording) => known(id, words.say(`${key}.${wording}`, { authority: PLACE, codes: CODES }))),
  );
}

/** Every gap is filled by something short; codes are caught by name. */
function known<Id extends string>(id: Id, text: string): Known<Id> {
  const source = RegExp.escape(text).replaceAll(PLACE, '.{0,80}?').replaceAll(CODES, '(?<codes>.*?)');
  return { id, pattern: new RegExp(source, 'u') };
}
