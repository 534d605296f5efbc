import { createCoder } from '../../coding/codeAnswer.ts';
import { codeIds } from '../../coding/codeFrame.ts';
import { cuesOfLanguage } from '../../coding/languageCues.ts';
import { parseLanguageFile, readLanguageFiles } from '../../coding/languageFile.ts';
import { foldLetters } from '../../coding/normalText.ts';
import { createReader } from '../../coding/readAnswer.ts';

const coder = createCoder();
const files = [...readLanguageFiles().values()];

describe('the language files', () => {
  it('are nine', () => {
    expect(files.map(({ language }) => language)).toEqual(['ar', 'bn', 'es', 'gu', 'pa', 'pl', 'pt', 'ro', 'ur']);
  });

  it.each(files.map((file) => [file.name, file] as const))(
    '%s has phrases for every code that match themselves',
    (_, file) => {
      expect(Object.keys(file.phrases)).toEqual([...codeIds]);
      const wrong = cuesOfLanguage(file).filter(({ pattern, matches: [phrase = ''] }) => {
        return !pattern.test(
          foldLetters(phrase.toLowerCase())
            .replaceAll(' .. ', ' x ')
            .replaceAll(/=(?= |$)/g, ''),
        );
      });
      expect(wrong.map(({ matches }) => matches)).toEqual([]);
    },
  );
});

describe('a language file', () => {
  const file = { ...files[0], phrases: {} };

  it.each<[string, string, RegExp]>([
    ['is not JSON', '{', /languages\/xx.json: expected JSON/],
    [
      'has an open bracket',
      JSON.stringify({ ...file, phrases: { calmer: ['(quiet|calm'] } }),
      /calmer 0: expected a phrase/,
    ],
    ['has an empty phrase', JSON.stringify({ ...file, phrases: { calmer: [''] } }), /calmer 0: expected a phrase/],
    ['has an unknown code', JSON.stringify({ ...file, phrases: { happyer: ['glad'] } }), /happyer/],
    ['lacks its subjects', JSON.stringify({ ...file, subjects: undefined }), /subjects/],
  ])('that %s is refused, with the place', (_, text, message) => {
    expect(() => parseLanguageFile(text, 'xx.json')).toThrow(message);
  });
});

describe('a language without a file', () => {
  it('has no cues', () => {
    const context = { topic: 'difference', respondent: 'child' } as const;
    expect(createReader().read('dw i yn hapus', context, 'cy').found).toEqual([]);
  });
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

describe('whose feeling it is', () => {
  it.each<[string, string, 'parent' | 'child', string, string]>([
    ["a parent's own calm", 'Estoy mucho más tranquila', 'parent', 'less-stressed', 'calmer'],
    ["a child's calm", 'Mi hijo está mucho más tranquilo', 'parent', 'calmer', 'less-stressed'],
    ["a carer's calm that a child tells of", 'Moja mama jest spokojniejsza', 'child', 'parent-helped', 'calmer'],
  ])('%s', (_, text, respondent, code, other) => {
    const reader = createReader();
    const language = respondent === 'child' ? 'pl' : 'es';
    const { found } = reader.read(text, { topic: 'difference', respondent }, language);
    expect(found.map((cue) => cue.code)).toContain(code);
    expect(found.map((cue) => cue.code)).not.toContain(other);
  });
});

const empty = { language: 'xx', name: 'None', checkedBy: [], hopes: ['oby'], denialsBefore: [], denialsAfter: [] };
const file = { ...empty, subjects: { self: ['ja='], child: ['syn'], carer: ['mama='] } };

describe('a phrase', () => {
  it.each<[string, string, string, boolean]>([
    ['takes a word as the beginning of others', 'spokoj', 'spokojny', true],
    ['takes a word with = as it stands', 'nada=', 'nadar', false],
    ['reaches over a few words', 'boi .. spac', 'boi sie sam spac', true],
    ['offers a choice of words', '(mniej|nie ma) krzyku', 'nie ma krzyku', true],
    ['offers no other', '(mniej|nie ma) krzyku', 'jest krzyku', false],
  ])('%s', (_, phrase, text, isFound) => {
    const [cue] = cuesOfLanguage({ ...file, phrases: { 'no-difference': [phrase] } });
    expect(cue?.pattern.test(text)).toBe(isFound);
  });
});
