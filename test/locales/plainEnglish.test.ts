import { readFileSync } from 'node:fs';
import { textsIn } from './files.ts';
import { hardWordsIn, sentencesIn, wordsIn } from './readingAge.ts';

/** Words outside the list that a family needs, each with the reason why it may stay. */
const reviewed = JSON.parse(readFileSync(new URL('./reviewed-words.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

/** Longest text: two SMS segments for a question, about three for anything else. */
const longest = (name: string) => (/questions\..+\.(ask|again|simply|follow-up)$/u.test(name) ? 300 : 400);

/** Those of the GSM 03.38 basic set that we use; one letter outside it halves what fits into an SMS. */
const gsm7 = /^[A-Za-z0-9 .,?!:;'"()+&/%\n-]*$/u;

const texts = textsIn('en');

describe('the English words', () => {
  test('are known to most nine-year-olds', () => {
    const allowed = new Set(Object.keys(reviewed));
    const hard = texts.flatMap(([name, text]) => hardWordsIn(text, allowed).map((word) => `${name}: ${word}`));
    expect(hard.map((each) => `${each}: use a simpler word, or give a reason in reviewed-words.json`)).toEqual([]);
  });

  test('need every reviewed word', () => {
    const hard = new Set(texts.flatMap(([, text]) => hardWordsIn(text, new Set())));
    const unneeded = Object.keys(reviewed).filter((word) => !hard.has(word) && !hard.has(`${word}s`));
    expect(unneeded.map((word) => `${word}: delete it from reviewed-words.json`)).toEqual([]);
  });

  test('stand in sentences of twenty words at most', () => {
    const long = texts.flatMap(([name, text]) =>
      sentencesIn(text)
        .filter((sentence) => wordsIn(sentence).length > 20)
        .map((sentence) => `${name}: "${sentence}"`),
    );
    expect(long.map((each) => `${each}: make two sentences of it`)).toEqual([]);
  });

  test('fit into a few SMS', () => {
    const long = texts.filter(([name, text]) => text.length > longest(name));
    expect(long.map(([name, text]) => `${name}: shorten ${text.length} to ${longest(name)} characters`)).toEqual([]);
  });

  test('use only letters that SMS sends as single bytes', () => {
    const odd = texts.filter(([, text]) => !gsm7.test(text.replace(/\{\{\w+\}\}/gu, '')));
    expect(odd.map(([name]) => `${name}: use straight quotes and plain hyphens`)).toEqual([]);
  });

  test('promise no secrecy', () => {
    const promising = texts.filter(([, text]) => /\b(secret|confidential|promise|anonymous|just between)/iu.test(text));
    expect(promising.map(([name]) => `${name}: a worry about a child has to be passed on, so promise nothing`)).toEqual(
      [],
    );
  });
});

describe('the measure of reading age', () => {
  test.each([
    ['stopped', []],
    ['We carried on, happily waving.', []],
    ["the child's", []],
    ['multidisciplinary safeguarding', ['multidisciplinary', 'safeguarding']],
    ['{{authority}} 999', []],
  ])('finds in "%s" the hard words %j', (text, hard) => {
    expect(hardWordsIn(text, new Set())).toEqual(hard);
  });
});
