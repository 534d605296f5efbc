import { commandIn, commands } from '../../dialogs/command.ts';
import { locales, stopWords, wordsFor } from '../../locales/words.ts';
import { plain } from '../../survey/plain.ts';
import { listsAskedFor } from './askedFor.ts';
import { placeholdersIn, registers, stringsIn } from './files.ts';

describe.each(locales)('the shorter words for texts in %s', (locale) => {
  const short = stringsIn(locale, 'sms');

  test('are the same ones as in English', () => {
    expect([...short.keys()]).toEqual([...stringsIn('en', 'sms').keys()]);
  });

  test('each stand for longer ones that every register has', () => {
    const long = registers.map(
      (register) => new Set([...stringsIn(locale, 'common').keys(), ...stringsIn(locale, register).keys()]),
    );
    const keys = [...short.keys()].map((key) => key.slice(key.indexOf('.') + 1));
    expect(keys.filter((key) => !long.every((register) => register.has(key)))).toEqual([]);
  });

  test('take no value that the longer ones do not', () => {
    const odd = registers.flatMap((register) => {
      const { say } = wordsFor(locale, register);
      const values = {
        authority: '{{authority}}',
        codes: '{{codes}}',
        by: '{{by}}',
        council: '{{council}}',
        reference: '{{reference}}',
        childrensServices: '{{childrensServices}}',
        outOfHours: '{{outOfHours}}',
      };
      return [...short]
        .filter(([key]) => key.startsWith(`${register}.`) || key.startsWith('common.'))
        .filter(([key, text]) => {
          const given = placeholdersIn(say(key.slice(key.indexOf('.') + 1), values));
          return placeholdersIn(text)
            .split(' ')
            .some((each) => !given.includes(each));
        })
        .map(([key]) => key);
    });
    expect(odd).toEqual([]);
  });

  test('are used by text alone', () => {
    const key = 'asides.authority.ask';
    expect(wordsFor(locale, 'child', 'sms').say(key)).toBe(short.get(`common.${key}`));
    expect(wordsFor(locale, 'child', 'webchat').say(key)).toBe(stringsIn(locale, 'common').get(key));
  });

  test('leave "stop" and "start" as they are understood', () => {
    const words = wordsFor(locale, 'child', 'sms');
    expect(['STOP', 'Stop.', 'START', 'unsubscribe', 'UNSAFE'].map((said) => commandIn(said, words))).toEqual([
      'stop',
      'stop',
      'carry-on',
      'stop',
      'unsafe',
    ]);
  });
});

describe('stop in the languages of families', () => {
  test.each(locales)('is heard in a talk in %s', (locale) => {
    const words = wordsFor(locale, 'child');
    expect(stopWords.filter((said) => commandIn(said, words) !== 'stop')).toEqual([]);
  });

  test.each(locales)('is no answer and no other word in %s', (locale) => {
    const { list } = wordsFor(locale, 'child');
    const stop = new Set(stopWords.map(plain));
    const others = [...listsAskedFor].filter((key) => !/stop$/u.test(key) && key !== 'numbers');
    const both = others.flatMap((key) =>
      list(key)
        .filter((word) => stop.has(plain(word)))
        .map((word) => `${key}: ${word}`),
    );
    expect(both).toEqual([]);
    expect(commands).toContain('stop');
  });
});
