import { matchOptions } from '../../survey/matchOptions.ts';
import { lexiconIn, optionsOf } from './lexicons.ts';

function named(locale: string, question: string, reply: string): string {
  return matchOptions(reply, optionsOf(question, locale), lexiconIn(locale)).join(' ');
}

const numbers: [reply: string, options: string][] = [
  ['1', 'looked-after'],
  [' 2. ', 'autism'],
  ['2)', 'autism'],
  ['1 and 3', 'looked-after school-absence'],
  ['3 and 1', 'looked-after school-absence'],
  ['1,3', 'looked-after school-absence'],
  ['1, 2 & 3', 'looked-after autism school-absence'],
  ['1+2', 'looked-after autism'],
  ['1\n2', 'looked-after autism'],
  ['2 2 2', 'autism'],
  ['two', 'autism'],
  ['1st', 'looked-after'],
  ['the second one', 'autism'],
  ['option 2', 'autism'],
  ['number 3 please', 'school-absence'],
  ["it's 2", 'autism'],
  ['2️⃣', 'autism'],
  ['２', 'autism'],
  ['٢', 'autism'],
  ['۲', 'autism'],
];

const notNumbers = [
  '0',
  '6',
  '99',
  '-1x',
  '1 and 99',
  '1e0',
  '0x1',
  '1.5e1',
  'Infinity',
  'NaN',
  '13',
  'im 2',
  'he has 2 brothers',
  '1 day',
  '²³¹',
];

describe('a number', () => {
  test.each(numbers)('"%s" chooses what stands there', (reply, options) => {
    expect(named('en', 'key-group', reply)).toBe(options);
  });

  test.each(notNumbers)('"%s" chooses nothing', (reply) => {
    expect(named('en', 'key-group', reply)).toBe('');
  });

  test('means what was shown under it, also when that is gone', () => {
    const options = [{ id: 'gone', words: [], gone: true }, ...optionsOf('may-quote', 'en')];
    expect(['1', '2', 'yes'].map((reply) => matchOptions(reply, options, lexiconIn('en')))).toEqual([
      ['gone'],
      ['yes'],
      ['yes'],
    ]);
  });
});

const names: [locale: string, question: string, reply: string, options: string][] = [
  ['en', 'may-quote', 'YES PLEASE!!!', 'yes'],
  ['en', 'may-quote', 'yh', 'yes'],
  ['en', 'may-quote', 'yes… go on then', 'yes'],
  ['en', 'may-quote', "I don't mind", 'yes'],
  ['en', 'may-quote', 'no thx', 'no'],
  ['en', 'respondent', 'mum', 'parent'],
  ['en', 'respondent', 'mum and dad', 'parent'],
  ['en', 'respondent', 'His mum.', 'parent'],
  ['en', 'respondent', 'foster carer', 'parent'],
  ['en', 'respondent', 'im not the mum im the child', 'child'],
  ['en', 'respondent', 'mum?', 'parent'],
  ['en', 'supports', 'foster carer', 'foster-carer'],
  ['en', 'supports', 'carer', 'foster-carer'],
  ['en', 'supports', 'famly suport', 'family-support'],
  ['en', 'supports', 'famly suport and camhs', 'family-support camhs'],
  ['en', 'supports', 'my socail worker', 'social-worker'],
  ['en', 'supports', 'camhs, school & a youth wrker', 'school-staff camhs'],
  ['en', 'supports', 'speech and language therapist', 'speech-therapist'],
  ['en', 'supports', 'social worker not school', 'social-worker'],
  ['en', 'key-group', 'none', 'other'],
  ['en', 'key-group', 'foster carer', 'looked-after'],
  ['en', 'key-group', 'not autistic but in care', 'looked-after'],
  ['en', 'key-group', 'autism autism autism', 'autism'],
  ['en', 'locality', 'somewhere else', 'elsewhere'],
  ['pl', 'consent', 'TAK', 'yes'],
  ['pl', 'age-band', 'dwanaście', '11-13'],
  ['pl', 'age-band', 'dwanascie', '11-13'],
  ['pl', 'respondent', 'jestem młodą osobą', 'child'],
  ['pl', 'respondent', 'jestem mloda osoba', 'child'],
  ['pl', 'key-group', 'drugie', 'autism'],
  ['pl', 'key-group', 'żadne', 'other'],
  ['pl', 'key-group', 'zadne', 'other'],
  ['pl', 'key-group', 'pierwsze i piąte', 'looked-after not-said'],
  ['ur', 'consent', 'جی ہاں', 'yes'],
  ['ur', 'consent', 'جي هاں', 'yes'],
  ['ur', 'consent', 'نہیں', 'no'],
  ['ur', 'key-group', '۱ اور ۳', 'looked-after school-absence'],
  ['ur', 'key-group', 'دوسرا', 'other'],
];

const notNames: [locale: string, question: string, reply: string][] = [
  ['en', 'may-quote', 'idk'],
  ['en', 'may-quote', 'i want'],
  ['en', 'may-quote', 'not sure'],
  ['en', 'may-quote', 'is it ok if my friends see it?'],
  ['en', 'may-quote', 'what happens if i say yes?'],
  ['en', 'may-quote', ''],
  ['en', 'may-quote', '   '],
  ['en', 'may-quote', '?!.,'],
  ['en', 'may-quote', '😀🎉'],
  ['en', 'respondent', 'mun'],
  ['en', 'respondent', 'not the mum'],
  ['en', 'respondent', 'im not really the mum'],
  ['en', 'key-group', 'not autistic'],
  ['en', 'key-group', 'he is not really autistic'],
  ['en', 'key-group', "he doesn't have autism"],
  ['en', 'key-group', 'isnt autstic'],
  ['en', 'supports', 'idk'],
  ['en', 'supports', 'constructor'],
  ['en', 'supports', '__proto__'],
  ['pl', 'key-group', 'nie ma autyzmu'],
  ['ur', 'key-group', 'آٹزم نہیں ہے'],
];

describe('words', () => {
  test.each(names)('in %s to %s: "%s" means "%s"', (locale, question, reply, options) => {
    expect(named(locale, question, reply)).toBe(options);
  });

  test.each(notNames)('in %s to %s: "%s" means nothing', (locale, question, reply) => {
    expect(named(locale, question, reply)).toBe('');
  });

  test.each([
    ['yes and no', 'yes no'],
    ['yes, no, yes', 'yes no'],
  ])('"%s" names both', (reply, options) => {
    expect(named('en', 'may-quote', reply)).toBe(options);
  });
});

describe('an explicit question', () => {
  const explicit = (reply: string) =>
    matchOptions(reply, optionsOf('consent', 'en'), lexiconIn('en'), { explicit: true }).join(' ');

  test.each([
    ['yes', 'yes'],
    ['yes please', 'yes'],
    ['yes i want to take part', 'yes'],
    ['ok then, thanks very much', 'yes'],
    ['1', 'yes'],
    ['yess pls', 'yes'],
    ['no thank you', 'no'],
    ['ok so what is this about', ''],
    ['can i say yes later', ''],
    ['my social worker said yes', ''],
    ['ok?', 'yes'],
  ])('takes "%s" as "%s"', (reply, options) => {
    expect(explicit(reply)).toBe(options);
  });
});

const hostile: [what: string, reply: string][] = [
  ['one word without end', 'a'.repeat(50_000)],
  ['words without end', 'and yes not '.repeat(4_000)],
  ['names without end', 'famly suport and '.repeat(3_000)],
  ['numbers without end', '1 '.repeat(25_000)],
  ['marks without end', `a${'\u0301'.repeat(49_999)}`],
  ['emoji without end', '👩‍👩‍👧'.repeat(6_000)],
  ['half an emoji', '\ud83d'.repeat(50_000)],
  ['line ends', '\n'.repeat(50_000)],
];

test.each(hostile)('%s do no harm', (_, reply) => {
  expect(matchOptions(reply, optionsOf('supports', 'en'), lexiconIn('en'))).toEqual(expect.any(Array));
});
