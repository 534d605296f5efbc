import { locales } from '../../locales/words.ts';
import { textsIn } from './files.ts';

const english = new Map(textsIn('en'));

/** Names and words that are the same in all languages. */
const sameAsEnglish = ['common:page.title', 'common:page.commands.stop'];

/** Latin names that an Urdu text may hold, beside placeholders and English terms in brackets. */
const latinNames = /Family Views|NSPCC|Samaritans|Childline|SHOUT|CAMHS/gu;

/** Keeps what follows running left to right inside Urdu: "0800 1111" would else show as "1111 0800". */
const LEFT_TO_RIGHT_MARK = '\u200e';

/** Phone and text numbers: three digits and more, groups joined. */
function numbersIn(text: string): string[] {
  return (text.match(/\d[\d ]+\d/gu) ?? []).filter((number) => number.length > 2).toSorted();
}

describe.each(locales.filter((locale) => locale !== 'en'))('the words in %s', (locale) => {
  test('are translated', () => {
    const left = textsIn(locale).filter(([name, text]) => text === english.get(name) && !sameAsEnglish.includes(name));
    expect(left.map(([name]) => `${name}: translate it in locales/${locale}`)).toEqual([]);
  });

  test('give the same phone numbers as the English', () => {
    const differing = textsIn(locale).filter(
      ([name, text]) => numbersIn(text).join() !== numbersIn(english.get(name) ?? '').join(),
    );
    expect(differing.map(([name]) => `${name} in ${locale}: use the numbers of the English text`)).toEqual([]);
  });

  test('keep their helplines', () => {
    const numbers = textsIn(locale).flatMap(([, text]) => numbersIn(text));
    expect(numbers).toEqual(expect.arrayContaining(['999', '0800 1111', '85258', '0808 800 5000', '116 123']));
  });
});

describe('the words in Urdu', () => {
  const texts = textsIn('ur');

  test('are in Arabic script', () => {
    const latin = texts.filter(([, text]) => {
      const own = text.replace(/\{\{\w+\}\}|\([^)]*\)/gu, '').replace(latinNames, '');
      return /[a-z]/iu.test(own) || !/\p{Script=Arabic}/u.test(text);
    });
    expect(latin.map(([name]) => `${name}: write it in Urdu letters, English terms in brackets`)).toEqual([]);
  });

  test('keep the groups of phone numbers in order', () => {
    const phone = /(.?)(?:\{\{(?:childrensServices|outOfHours)\}\}|\d+ \d[\d ]*)/gu;
    const unmarked = texts.filter(([, text]) =>
      [...text.matchAll(phone)].some(([, before]) => before !== LEFT_TO_RIGHT_MARK),
    );
    expect(unmarked.map(([name]) => `${name}: put U+200E before the number`)).toEqual([]);
  });
});
