import { direction, locales, nameOf, wordsFor } from '../../locales/words.ts';
import reference from '../../locales/reference.json' with { type: 'json' };

const words = wordsFor('en', 'child');

describe('wordsFor', () => {
  test.each([
    ['pl', 'pl'],
    ['pl-PL', 'pl'],
    ['UR', 'ur'],
    ['cy', 'en'],
    ['', 'en'],
  ])('speaks for the tag "%s" the language %s', (tag, locale) => {
    expect(wordsFor(tag, 'parent').locale).toBe(locale);
  });

  test('has its own words for each register', () => {
    expect(wordsFor('en', 'parent').say('codes.safer')).toBe('your child feels safer');
    expect(words.say('codes.safer')).toBe('you feel safer');
  });
});

describe('say', () => {
  test('puts values in as they are', () => {
    const said = words.say('says.reference', { reference: '<b>$t(says.thanks) {{x}}</b>' });
    expect(said).toContain('<b>$t(says.thanks) {{x}}</b>');
  });

  test.each(['says.unheard-of', 'says', 'commands.stop'])('refuses the key "%s" by name', (key) => {
    expect(() => words.say(key)).toThrow(`'${key}'`);
  });

  test('refuses to leave a value out', () => {
    expect(() => words.say('says.welcome')).toThrow('{{authority}}');
  });
});

describe('list', () => {
  test('takes in the lists that a list names', () => {
    expect(words.list('options.consent.yes')).toEqual(expect.arrayContaining([...words.list('yes'), 'take part']));
  });

  test.each(['commands', 'commands.dance', 'says.help'])('refuses the key "%s" by name', (key) => {
    expect(words.hasList(key)).toBe(false);
    expect(() => words.list(key)).toThrow(`'${key}'`);
  });
});

test('has knows texts and not the groups they stand in', () => {
  expect(['codes.safer', 'codes', 'codes.wealth'].map((key) => words.has(key))).toEqual([true, false, false]);
});

test('languages name themselves and know their direction', () => {
  expect(locales.map((locale) => [nameOf(locale), direction(locale)])).toEqual([
    ['English', 'ltr'],
    ['Polski', 'ltr'],
    ['اردو', 'rtl'],
  ]);
});

test.each(Object.entries(reference))('references draw from 128 short %s', (_, list) => {
  expect(new Set(list).size).toBe(128);
  expect(list.filter((word) => !/^[a-z]{3,8}$/u.test(word))).toEqual([]);
});
