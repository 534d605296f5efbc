import { checkAnswer, MAX_TEXT, type Said } from '../../survey/checkAnswer.ts';
import { familyViews } from '../../survey/survey.ts';
import { choice, lexiconIn, optionsOf } from './lexicons.ts';

function checked(question: string, said: Said, locale = 'en'): string {
  const result = checkAnswer(choice(question), said, optionsOf(question, locale), lexiconIn(locale));
  if (result.kind === 'problem') return result.problem;
  return result.kind === 'options' ? result.options.join(' ') : result.text;
}

const ages: [reply: string, band: string, locale?: string][] = [
  ['im 12', '11-13'],
  ['i am twelve', '11-13'],
  ['twelve', '11-13'],
  ['12', '11-13'],
  ['12yo', '11-13'],
  ['12 and a half', '11-13'],
  ['8', '8-10'],
  ['10', '8-10'],
  ['11', '11-13'],
  ['14 nearly 15', '14-15'],
  ['16', '16-17'],
  ['18', '18-and-over'],
  ['99', '18-and-over'],
  ['7', 'under-8'],
  ['6', 'under-8'],
  ['six', 'under-8'],
  ['im 6', 'under-8'],
  ['im 5', 'under-8'],
  ['8, 9 or 10', '8-10'],
  ['3', 'under-8'],
  ['4', 'under-8'],
  ['5', 'under-8'],
  ['five', 'under-8'],
  ['younger than 8', 'under-8'],
  ['year 5', '8-10'],
  ['im 10 in year 6', '8-10'],
  ['mam 12 lat', '11-13', 'pl'],
  ['mam dwanaście lat', '11-13', 'pl'],
  ['dziewięć', '8-10', 'pl'],
  ['میری عمر ۱۲ سال ہے', '11-13', 'ur'],
  ['بارہ', '11-13', 'ur'],
];

const noAges = [
  '0',
  '1',
  '2',
  '-0',
  '100',
  '2012',
  'born in 2012',
  'year 6',
  'yr 9',
  'yr9',
  'y11',
  'under 18',
  'not 18',
  'idk',
  'old',
  '1 and 2',
  '',
];

describe('an age', () => {
  test.each(ages)('"%s" is %s', (reply, band, locale = 'en') => {
    expect(checked('age-band', { text: reply }, locale)).toBe(band);
  });

  test.each(noAges)('is not read out of "%s"', (reply) => {
    expect(checked('age-band', { text: reply })).toBe('not-understood');
  });
});

describe('a choice', () => {
  test.each<[question: string, said: Said, result: string]>([
    ['may-quote', { text: '', options: ['yes'] }, 'yes'],
    ['may-quote', { text: 'no', options: ['yes'] }, 'yes'],
    ['may-quote', { text: '', options: ['yes', 'no'] }, 'not-understood'],
    ['may-quote', { text: '', options: ['yes', 'yes'] }, 'yes'],
    ['may-quote', { text: '', options: ['perhaps'] }, 'not-understood'],
    ['may-quote', { text: 'no', options: ['perhaps'] }, 'no'],
    ['may-quote', { text: '', options: ['__proto__', 'constructor'] }, 'not-understood'],
    ['may-quote', { text: 'yes and no' }, 'not-understood'],
    ['may-quote', { text: '1 2' }, 'not-understood'],
    ['key-group', { text: '', options: ['autism', 'looked-after'] }, 'autism looked-after'],
    ['key-group', { text: '', options: ['autism', 'not-said'] }, 'autism'],
    ['key-group', { text: '2 and 5' }, 'autism'],
    ['key-group', { text: "i'd rather not say" }, 'not-said'],
    ['consent', { text: 'ok so what is this about' }, 'not-understood'],
    ['consent', { text: 'ok' }, 'yes'],
  ])('to %s: %j is %s', (question, said, result) => {
    expect(checked(question, said)).toBe(result);
  });

  test('of an option that is gone is not understood, however it is made', () => {
    const options = [{ id: 'maybe', words: ['maybe'], gone: true }, ...optionsOf('may-quote', 'en')];
    for (const said of [{ text: '1' }, { text: 'maybe' }, { text: '', options: ['maybe'] }])
      expect(checkAnswer(choice('may-quote'), said, options, lexiconIn('en'))).toEqual({
        kind: 'problem',
        problem: 'not-understood',
      });
  });

  test('is not looked for in a story', () => {
    expect(checked('may-quote', { text: `yes ${'please '.repeat(200)}` })).toBe('not-understood');
  });

  test('longer than anyone types is too long', () => {
    expect(checked('may-quote', { text: 'y'.repeat(MAX_TEXT + 1) })).toBe('too-long');
  });
});

describe('words of their own', () => {
  const improve = familyViews.questions.get('improve')!;
  const open = (text: string) => checkAnswer(improve, { text }, [], lexiconIn('en'));

  test.each([' no more waiting \n', '😀', '1', '__proto__', '\ud83d'])('%j are taken as they are', (text) => {
    expect(open(text)).toEqual({ kind: 'text', text: text.trim() });
  });

  test('are taken up to the longest and not beyond', () => {
    expect(open('a'.repeat(MAX_TEXT)).kind).toBe('text');
    expect(open('a'.repeat(MAX_TEXT + 1))).toEqual({ kind: 'problem', problem: 'too-long' });
  });

  test.each(['', '  ', '\n\t'])('%j are none', (text) => {
    expect(open(text)).toEqual({ kind: 'problem', problem: 'not-understood' });
  });
});
