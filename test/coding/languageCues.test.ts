import { createCoder } from '../../coding/codeAnswer.ts';
import { codeIds } from '../../coding/codeFrame.ts';
import { cuesOfLanguage, languagesWithCues, readLanguageFile } from '../../coding/languageCues.ts';
import { foldLetters } from '../../coding/normalText.ts';

const coder = createCoder();
const files = languagesWithCues().flatMap(readLanguageFile);

describe('the language files', () => {
  it('are nine', () => {
    expect(files.map(({ language }) => language)).toEqual(['ar', 'bn', 'es', 'gu', 'pa', 'pl', 'pt', 'ro', 'ur']);
  });

  it.each(files.map((file) => [file.name, file] as const))(
    '%s has phrases for every code that match themselves',
    (_, file) => {
      expect(Object.keys(file.phrases)).toEqual([...codeIds]);
      const wrong = cuesOfLanguage(file).filter(({ pattern, matches: [phrase = ''] }) => {
        return !pattern.test(foldLetters(phrase.toLowerCase()).replace(' .. ', ' x '));
      });
      expect(wrong.map(({ matches }) => matches)).toEqual([]);
    },
  );
});

describe('a language without a file', () => {
  it('has no cues', () => expect(readLanguageFile('../pl')).toEqual([]));
});

describe('an answer in another language than the survey', () => {
  it.each<[string, string, string]>([
    ['Polish', 'Jest dużo spokojniejszy i ma kolegów w szkole', 'calmer'],
    ['Polish without diacritics', 'jest szczesliwsza niz kiedys', 'happier'],
    ['Romanian', 'Are mai multă încredere în sine', 'confidence'],
    ['Spanish', 'Mi hijo tiene muchos amigos ahora', 'friendships'],
    ['Portuguese', 'Agora tem muitos amigos na escola', 'friendships'],
    ['Arabic', 'صار عنده أصدقاء كثير في المدرسة', 'friendships'],
    ['Urdu', 'اب وہ بہت خوش رہتا ہے', 'happier'],
    ['Urdu in Latin letters', 'ab wo bohat khush rehta hai', 'happier'],
    ['Bengali', 'এখন ওর অনেক বন্ধু আছে', 'friendships'],
    ['Punjabi', 'ਹੁਣ ਉਹ ਬਹੁਤ ਖੁਸ਼ ਰਹਿੰਦਾ ਹੈ', 'happier'],
    ['Gujarati', 'હવે તેને ઘણા મિત્રો છે', 'friendships'],
  ])('%s is read with its own phrases', (_, text, code) => {
    const { codes } = coder.code(text, { topic: 'difference', respondent: 'parent', language: 'en' });
    expect(codes.map((given) => given.code)).toContain(code);
    expect(text).toContain(codes.find((given) => given.code === code)?.evidence);
  });

  it('takes no code from a plain denial', () => {
    const { codes } = coder.code('Ona nie jest szczęśliwa w tej szkole', { topic: 'difference', respondent: 'parent' });
    expect(codes.map(({ code }) => code)).not.toContain('happier');
  });
});
