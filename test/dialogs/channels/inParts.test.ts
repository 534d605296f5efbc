import fc from 'fast-check';
import { inParts } from '../../../dialogs/channels/inParts.ts';

test.each([
  ['a short text stays whole', 'one two', 10, ['one two']],
  ['between paragraphs', 'one two\n\nthree four', 14, ['one two', 'three four']],
  ['else between lines', 'one two\nthree four', 14, ['one two', 'three four']],
  ['else between words', 'one two three', 9, ['one two', 'three']],
  ['else anywhere', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['but in no letter', 'ab😀cd', 3, ['ab', '😀c', 'd']],
])('%s', (_, text, most, parts) => {
  expect(inParts(text, most)).toEqual(parts);
});

test('no part is too long, and nothing but spaces is lost', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\n\n', '😀', 'خ')).map((all) => all.join(''));
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 12 }), (text, most) => {
      const parts = inParts(text, most);
      expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(most);
      for (const part of parts) expect(part.isWellFormed()).toBe(true);
    }),
  );
});
