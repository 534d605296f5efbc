import { combine } from '../../../coding/secondCoder/combine.ts';
import type { Coding } from '../../../survey/coding.ts';

const first: Coding = {
  codes: [
    { code: 'safer', confidence: 0.9, evidence: 'safe' },
    { code: 'home', confidence: 0.4, evidence: 'at home' },
  ],
  candidates: [
    { code: 'safer', confidence: 0.9 },
    { code: 'home', confidence: 0.4 },
    { code: 'calmer', confidence: 0.2 },
  ],
  ...{ language: 'en', frame: 'larc-1', coder: 'cues-1' },
};

const opinion = (code: string) => ({ code, evidence: `words on ${code}` });
const [safer, home] = first.codes;

describe('a coding with a second opinion', () => {
  test.each([
    ['a doubt is shared', ['home'], [safer, home]],
    ['a doubt is not shared', [], [safer]],
    [
      'a near code is given',
      ['calmer'],
      [safer, { code: 'calmer', confidence: 0.2, evidence: 'words on calmer', by: 'second-coder' }],
    ],
    [
      'a code nobody thought of is given',
      ['happier', 'safer'],
      [safer, { code: 'happier', confidence: 0, evidence: 'words on happier', by: 'second-coder' }],
    ],
  ])('where %s', (_, codes, expected) => {
    expect(combine(first, codes.map(opinion), 'second').codes).toEqual(expected);
  });

  test('offers every candidate still, and the codes that came in', () => {
    const { candidates } = combine(first, [opinion('happier')], 'second');
    expect(candidates).toEqual([...first.candidates, { code: 'happier', confidence: 0 }]);
  });

  test('names both coders and keeps the frame', () => {
    expect(combine(first, [], 'second')).toMatchObject({ coder: 'cues-1+second', frame: 'larc-1', language: 'en' });
  });
});
