import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import stop from './stop.json' with { type: 'json' };

/** Languages with all words in place, as BCP 47 tags. The first one stands in where a tag is unknown. */
export const locales = ['en', 'pl', 'ur'] as const;
export type Locale = (typeof locales)[number];

/** The same three as in `survey/profile.ts`, which this folder may not import. */
const registers = ['parent', 'young-person', 'child'] as const;
type Register = (typeof registers)[number];

/** Everything that can be said in one language to one kind of person. */
export interface Words {
  locale: Locale;
  register: Register;
  /** Throws, naming the key, when the key or one of its values is missing. */
  say: (key: string, values?: Record<string, string | number>) => string;
  /** Words people may type, from words.json: lower case, without punctuation. Throws when there is no such list. */
  list: (key: string) => string[];
  /** Whether `say` knows the key. */
  has: (key: string) => boolean;
  /** Whether `list` knows the key: options named by data, such as localities, have no list. */
  hasList: (key: string) => boolean;
}

const names: Record<Locale, string> = { en: 'English', pl: 'Polski', ur: 'اردو' };

const files = [...registers, 'common', 'words'];
/** In `sms.json` each holds the shorter words of one of the files. */
const shortened = [...registers, 'common'] as const;

const i18n = createInstance();
void i18n.init({
  initAsync: false,
  lng: locales[0],
  fallbackLng: false,
  ns: [...files, ...shortened.map((file) => `sms-${file}`)],
  nsSeparator: false,
  returnNull: false,
  // Messages are plain text; the pages escape what they show.
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: refuseKey,
  returnedObjectHandler: refuseKey,
  missingInterpolationHandler: (text: string, value: string[]) => {
    throw new Error(`Expected a value for ${value[0]} in '${text}'. Pass it to say().`);
  },
  resources: Object.fromEntries(locales.map((locale) => [locale, filesOf(locale)])),
});

const all = wordsByRegister((register) => [register, 'common']);
const forTexts = wordsByRegister((register) => [`sms-${register}`, 'sms-common', register, 'common']);

function wordsByRegister(ns: (register: Register) => string[]): Map<Locale, Map<Register, Words>> {
  const each = (locale: Locale) =>
    new Map(registers.map((register) => [register, wordsOf(locale, register, ns(register))]));
  return new Map(locales.map((locale) => [locale, each(locale)]));
}

/**
 * Words in the language of a BCP 47 tag such as `pl` or `pl-PL`, or in English where we do not have it. By text, where each
 * letter costs, they are shorter.
 */
export function wordsFor(locale: string, register: Register, channel?: string): Words {
  return (channel === 'sms' ? forTexts : all).get(localeOf(locale))!.get(register)!;
}

/** What whoever wants no more texts says, in the languages that families here write, whatever the talk's own is. */
export const stopWords: readonly string[] = Object.values(stop).flatMap((list) => list.split(', '));

export function direction(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ur' ? 'rtl' : 'ltr';
}

/** What its speakers call the language. */
export function nameOf(locale: Locale): string {
  return names[locale];
}

function localeOf(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0];
  return locales.find((locale) => locale === language) ?? locales[0];
}

function wordsOf(locale: Locale, register: Register, ns: string[]): Words {
  const say = i18n.getFixedT(locale, ns);
  const words = i18n.getFixedT(locale, 'words');
  const takesValues = remembered((key) => /\{\{/u.test(say(key, { skipInterpolation: true })));
  const sayAlone = remembered((key) => say(key));
  return {
    locale,
    register,
    say: (key, values) => (values && takesValues(key) ? say(key, values) : sayAlone(key)),
    list: remembered((key) => words(key).split(', ')),
    has: remembered((key) => i18n.exists(key, { lng: locale, ns, returnObjects: false })),
    hasList: remembered((key) => i18n.exists(key, { lng: locale, ns: 'words', returnObjects: false })),
  };
}

/** Keys are looked up many times a turn, and the files do not change meanwhile: each is worked out once. */
function remembered<T>(look: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? look(key);
    known.set(key, found);
    return found;
  };
}

function refuseKey(key: string): never {
  throw new Error(`Expected a key that locales/ has, got '${key}'. Correct the name, or add it to every language.`);
}

/** File name without its ending -> content; the file names are i18next's namespaces. */
function filesOf(locale: Locale): Record<string, Record<string, unknown>> {
  const read = (file: string) => readFileSync(new URL(`./${locale}/${file}.json`, import.meta.url), 'utf8');
  const sms = JSON.parse(read('sms')) as Record<string, unknown>;
  return Object.fromEntries([
    ...files.map((file) => [file, JSON.parse(read(file)) as Record<string, unknown>]),
    ...shortened.map((file) => [`sms-${file}`, sms[file] as Record<string, unknown>]),
  ]) as Record<string, Record<string, unknown>>;
}
