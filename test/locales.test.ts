import { locales, type Locale } from '../locales/words.ts';
import { keysAskedFor, listsAskedFor } from './locales/askedFor.ts';
import { placeholdersIn, registers, stringsIn, textsIn, type WordsFile } from './locales/files.ts';

const rows = locales.flatMap((locale) => registers.map((register) => [locale, register] as const));

function keysOf(locale: Locale, register: WordsFile): string[] {
  return [...stringsIn(locale, 'common').keys(), ...stringsIn(locale, register).keys()];
}

describe.each(rows)('the words in %s for %s', (locale, register) => {
  const keys = keysOf(locale, register);

  test('have every key that is looked up', () => {
    const missing = [...keysAskedFor].filter((key) => !keys.includes(key));
    expect(missing.map((key) => `${key}: add it to locales/${locale}/common.json or ${register}.json`)).toEqual([]);
  });

  test('have no key that nothing looks up', () => {
    const unused = keys.filter((key) => !keysAskedFor.has(key));
    expect(unused.map((key) => `${key}: delete it from locales/${locale}, or correct its name`)).toEqual([]);
  });

  test('have each key once, in common or in the register', () => {
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(twice.map((key) => `${key}: delete it from common.json or from ${register}.json`)).toEqual([]);
  });
});

describe.each(locales)('the words in %s', (locale) => {
  test('have the placeholders of the English for the same register', () => {
    const english = new Map(textsIn('en'));
    const differing = textsIn(locale).filter(
      ([name, text]) => placeholdersIn(text) !== placeholdersIn(english.get(name) ?? text),
    );
    expect(differing.map(([name]) => `${name} in ${locale}: use the placeholders of the English text`)).toEqual([]);
  });

  test('have the same placeholders in every register', () => {
    const placeholdersOf = (key: string) =>
      new Set(registers.map((register) => placeholdersIn(stringsIn(locale, register).get(key) ?? '')));
    const differing = [...stringsIn(locale, 'parent').keys()].filter((key) => placeholdersOf(key).size > 1);
    expect(differing.map((key) => `${key} in ${locale}: use the same placeholders in all registers`)).toEqual([]);
  });

  test('have every list of words that is looked up, and no other', () => {
    const lists = stringsIn(locale, 'words');
    const missing = [...listsAskedFor].filter((key) => !lists.has(key));
    const unused = [...lists.keys()].filter((key) => !listsAskedFor.has(key));
    expect({ missing, unused }).toEqual({ missing: [], unused: [] });
  });

  test('are plain text without Markdown', () => {
    const marked = textsIn(locale).filter(([, text]) => /[*_`#[\]<>]|^\s*[-+]\s/mu.test(text));
    expect(marked.map(([name]) => `${name} in ${locale}: take out the marks, SMS shows them as they are`)).toEqual([]);
  });

  test('say who has checked them and when the helplines were', () => {
    const common = stringsIn(locale, 'common');
    expect(common.get('meta.checkedBy')).toBeTruthy();
    expect(common.get('meta.helplinesChecked')).toMatch(/^\d{4}-\d{2}$/u);
  });
});
