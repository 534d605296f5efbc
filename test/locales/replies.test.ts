import { wordsFor } from '../../locales/words.ts';
import { lexiconFor } from '../../dialogs/lexiconFor.ts';
import { matchOptions } from '../../survey/matchOptions.ts';
import { optionsOf } from './askedFor.ts';

/** What the lists of a language make of a typed reply to a question. */
function understood(locale: string, question: string, reply: string): string {
  const words = wordsFor(locale, 'young-person');
  const options = optionsOf(question).map((id) => ({
    id,
    words: [words.say(`questions.${question}.options.${id}`), ...words.list(`options.${question}.${id}`)],
  }));
  return matchOptions(reply, options, lexiconFor(words)).join(' ');
}

describe('typed replies', () => {
  test.each([
    ['en', 'consent', 'yes please', 'yes'],
    ['en', 'consent', 'go on then', 'yes'],
    ['en', 'consent', "I don't mind", 'yes'],
    ['en', 'consent', 'no im ok thanks', 'no'],
    ['en', 'consent', 'not really', 'no'],
    ['en', 'consent', 'not sure', ''],
    ['en', 'consent', '1', 'yes'],
    ['en', 'respondent', 'Mum', 'parent'],
    ['en', 'respondent', 'im a foster carer', 'parent'],
    ['en', 'respondent', 'Foster mum to two', 'parent'],
    ['en', 'respondent', 'im the kid lol', 'child'],
    ['en', 'respondent', 'my son gets help', 'parent'],
    ['en', 'age-band', 'im twelve', '11-13'],
    ['en', 'age-band', 'year 5', '8-10'],
    ['en', 'age-band', 'six', 'under-8'],
    ['en', 'grown-up', 'my mum is here', 'with-me'],
    ['en', 'grown-up', 'no just me', 'not-now'],
    ['en', 'grown-up', "mum isn't here", 'not-now'],
    ['en', 'key-group', 'autistic and he misses a lot of school', 'autism school-absence'],
    ['en', 'key-group', '1 and 3', 'looked-after school-absence'],
    ['en', 'key-group', 'not autistic', ''],
    ['en', 'key-group', "i'd rather not say", 'not-said'],
    ['en', 'supports', 'sw, senco and cahms', 'social-worker school-staff camhs'],
    ['en', 'supports', 'school nurse', 'doctor-nurse'],
    ['en', 'supports', 'the speech and language lady', 'speech-therapist'],
    ['en', 'supports', 'famly suport worker', 'family-support'],
    ['en', 'supports', 'EWO + GP', 'attendance-officer doctor-nurse'],
    ['en', 'supports', 'Foster carer', 'foster-carer'],
    ['en', 'confirm-difference', 'spot on', 'yes'],
    ['en', 'confirm-difference', 'kind of', 'not-quite'],
    ['en', 'confirm-improve', "no that's wrong", 'not-quite'],
    ['en', 'correct-improve', 'none of them', 'none'],
    ['en', 'may-quote', "no don't use my words", 'no'],
    ['pl', 'consent', 'no tak', 'yes'],
    ['pl', 'consent', 'nie, dziękuję', 'no'],
    ['pl', 'respondent', 'jestem mamą', 'parent'],
    ['pl', 'respondent', 'babcia', 'parent'],
    ['pl', 'age-band', 'dwanascie', '11-13'],
    ['pl', 'key-group', 'ma autyzm i nie chodzi do szkoly', 'autism school-absence'],
    ['pl', 'supports', 'logopeda i pani doktor', 'speech-therapist doctor-nurse'],
    ['pl', 'supports', 'social worker, nauczyciel', 'social-worker school-staff'],
    ['pl', 'confirm-difference', 'nie do końca', 'not-quite'],
    ['pl', 'correct-difference', 'żadne z nich', 'none'],
    ['ur', 'consent', 'جی ہاں', 'yes'],
    ['ur', 'consent', 'haan ji', 'yes'],
    ['ur', 'consent', 'نہیں شکریہ', 'no'],
    ['ur', 'respondent', 'میں ماں ہوں', 'parent'],
    ['ur', 'respondent', 'nani', 'parent'],
    ['ur', 'age-band', 'بارہ', '11-13'],
    ['ur', 'key-group', '۱ اور ۳', 'looked-after school-absence'],
    ['ur', 'key-group', 'مجھے نہیں بتانا', 'not-said'],
    ['ur', 'supports', 'سوشل ورکر اور ڈاکٹر', 'social-worker doctor-nurse'],
    ['ur', 'supports', 'key worker aur school', 'key-worker school-staff'],
    ['ur', 'confirm-difference', 'ٹھیک نہیں ہے', 'not-quite'],
    ['ur', 'confirm-difference', 'بالکل ٹھیک', 'yes'],
  ])('in %s to %s: "%s" means "%s"', (locale, question, reply, options) => {
    expect(understood(locale, question, reply)).toBe(options);
  });
});
