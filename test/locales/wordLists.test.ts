import { commands } from '../../dialogs/command.ts';
import { locales, wordsFor, type Locale } from '../../locales/words.ts';
import { plain } from '../../survey/plain.ts';
import { listsAskedFor } from './askedFor.ts';

/** Opt-out words that carriers and Twilio honour: they must work whatever the language. */
const stopWords = ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'optout', 'revoke'];

/** Lists that may share a word, as both come to the same: the person does not say which group they are in. */
const mayShare = ['commands.skip', 'options.key-group.not-said'];

const optionLists = [...listsAskedFor].filter((key) => key.startsWith('options.'));
const commandLists = commands.map((command) => `commands.${command}`);

const questionOf = (list: string) => list.split('.')[1];

/** Pairs of lists with a word in common, as "word: one list, other list". */
function shared(locale: Locale, pairs: [string, string][]): string[] {
  const { list } = wordsFor(locale, 'parent');
  return pairs.flatMap(([one, other]) => {
    const known = new Set(list(other).map(plain));
    return list(one)
      .filter((word) => known.has(plain(word)))
      .map((word) => `${word}: in ${one} and ${other} of ${locale}, keep it in one`);
  });
}

function pairsOf(lists: string[]): [string, string][] {
  return lists.flatMap((one, index) => lists.slice(index + 1).map((other): [string, string] => [one, other]));
}

describe.each(locales)('the words people type in %s', (locale) => {
  const { list, say } = wordsFor(locale, 'child');

  test('are lower case without punctuation', () => {
    const words = [...listsAskedFor].filter((key) => key !== 'numbers').flatMap(list);
    expect(words.filter((word) => !/^[\p{L}\p{M}\p{N}]+( [\p{L}\p{M}\p{N}]+)*$/u.test(word))).toEqual([]);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  test('stand once in a list', () => {
    const twice = [...listsAskedFor].flatMap((key) =>
      list(key)
        .filter((word, index, all) => all.indexOf(word) !== index)
        .map((word) => `${word}: twice in ${key} of ${locale}, keep one`),
    );
    expect(twice).toEqual([]);
  });

  test('mean one command only', () => {
    expect(shared(locale, pairsOf(commandLists))).toEqual([]);
  });

  test('mean one option of a question only', () => {
    expect(
      shared(
        locale,
        pairsOf(optionLists).filter(([one, other]) => questionOf(one) === questionOf(other)),
      ),
    ).toEqual([]);
  });

  test('are a command or an option, as commands are heard first', () => {
    const pairs = commandLists.flatMap((one) => optionLists.map((other): [string, string] => [one, other]));
    expect(
      shared(
        locale,
        pairs.filter((pair) => pair.join() !== mayShare.join()),
      ),
    ).toEqual([]);
  });

  test('are no thin answer when they are a command', () => {
    expect(
      shared(
        locale,
        commandLists.map((key) => [key, 'thin']),
      ),
    ).toEqual([]);
  });

  test.each(stopWords)('stop the talk with "%s"', (word) => {
    expect(list('commands.stop')).toContain(word);
  });

  test.each(commands.filter((command) => command !== 'hello'))('have the label of the button for %s', (command) => {
    expect(list(`commands.${command}`).map(plain)).toContain(plain(say(`page.commands.${command}`)));
  });

  test('have every word that help offers', () => {
    const offered = say('says.help')
      .split('\n')
      .slice(1)
      .map((line) => line.split(' - ')[0]!);
    const heard = new Set(commandLists.flatMap(list).map(plain));
    expect(offered).not.toEqual([]);
    expect(offered.filter((word) => !heard.has(plain(word)))).toEqual([]);
  });

  test('number options from 1 to 12', () => {
    const numbers = list('numbers').map((entry) => entry.split('='));
    expect(numbers.filter(([word, digits]) => !word || !/^([1-9]|1[0-2])$/u.test(digits ?? ''))).toEqual([]);
    expect(new Set(numbers.map(([, digits]) => digits)).size).toBe(12);
  });

  test('are no number of another option', () => {
    const numbers = new Map(list('numbers').map((entry) => entry.split('=') as [string, string]));
    const offered = (key: string) => optionLists.filter((other) => questionOf(other) === questionOf(key));
    const misread = optionLists.flatMap((key) =>
      list(key)
        .filter((word) => Number(numbers.get(word)) <= offered(key).length)
        .filter((word) => offered(key)[Number(numbers.get(word)) - 1] !== key)
        .map((word) => `${word}: in ${key} and a number in ${locale}, keep one`),
    );
    expect(misread).toEqual([]);
  });
});

test.each(['nothing', 'none', 'no difference', 'no change', 'the same', 'worse', 'no'])(
  '"%s" is an answer and not a thin one',
  (word) => {
    expect(wordsFor('en', 'child').list('thin')).not.toContain(word);
  },
);
