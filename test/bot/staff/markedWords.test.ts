import fc from 'fast-check';
import { markedWords } from '../../../bot/staff/markedWords.ts';

test.each([
  ['he hits me', 'hits', ['he ', '[hits]', ' me']],
  ['no no', 'no', ['[no]', ' ', '[no]']],
  ['he hits me', '', ['he hits me']],
  ['he hits me', 'not there', ['he hits me']],
  ['', '', []],
])('in %j the evidence %j is marked', (text, evidence, expected) => {
  const stretches = markedWords({ text, evidence });
  expect(stretches.map((each) => (each.marked ? `[${each.text}]` : each.text))).toEqual(expected);
});

test('nothing of the words is lost or added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, from, length) => {
      const evidence = text.slice(from % (text.length + 1)).slice(0, length % 5);
      const stretches = markedWords({ text, evidence });
      expect(stretches.map((each) => each.text).join('')).toBe(text);
      expect(stretches.some(({ marked }) => marked)).toBe(evidence !== '');
    }),
  );
});
