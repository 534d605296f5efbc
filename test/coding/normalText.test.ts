import { normaliseText, originalWords } from '../../coding/normalText.ts';

describe('normaliseText', () => {
  it.each([
    ['He’s   HAPPY', "he's happy"],
    ['soooo happyyy', 'soo happyy'],
    ['im doing gd at skool cuz ur nice', "i'm doing good at school because your nice"],
    ['a\u0000b\tc', 'a b c'],
    ['line one\r\n\r\nline two', 'line one\n\n\nline two'],
    ['Ünïcode İ ok', 'ünïcode i̇ ok'],
    ['', ''],
  ])('tidies %j', (text, normal) => {
    expect(normaliseText(text).text.replace(/\n+/g, '\n')).toBe(normal.replace(/\n+/g, '\n'));
  });

  it.each([
    ['He DOESNT hit', "doesn't", 'DOESNT'],
    ['😀 she’s  calm 😀', "she's calm", 'she’s  calm'],
    ['İİ happy', 'happy', 'happy'],
  ])('knows where in %j the words stood', (text, words, original) => {
    const normal = normaliseText(text);
    const start = normal.text.indexOf(words);
    expect(originalWords(text, normal, start, start + words.length)).toBe(original);
  });

  it('reads no more than 6,000 characters', () => {
    expect(normaliseText('ab '.repeat(20_000)).text.length).toBeLessThanOrEqual(6000);
  });
});
