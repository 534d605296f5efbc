import { partsOf } from '../../../coding/concerns/parts.ts';
import type { FoundSign, Signs } from '../../../coding/concerns/findSigns.ts';

const none: Signs = { signs: [], concepts: [], isNow: false, isResolved: false, goesOn: false, isPast: false };
const words = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `w${from + at}`);

describe('the parts of a message', () => {
  it('are none for a short one', () => {
    expect(partsOf([words(50)], none)).toEqual([]);
  });

  it('hold every word, also where there is no full stop', () => {
    const read = partsOf([words(300)], none).flatMap(({ sentences }) => sentences.flat());
    expect([...new Set(read)].sort()).toEqual(words(300).sort());
  });

  it('hold the signs that stand in them and no others', () => {
    const sign = { sentence: 1, word: 2, strength: 'sure', isDenied: false, isOver: false } as FoundSign;
    const parts = partsOf([words(15), words(15, 15), words(60, 30)], { ...none, signs: [sign] });
    const withSign = parts.filter(({ signs }) => signs.signs.length > 0);
    expect(withSign.length).toBeGreaterThan(0);
    expect(withSign.every(({ sentences }) => sentences.flat().includes('w17'))).toBe(true);
  });

  it('are read once where a message repeats itself', () => {
    expect(
      partsOf(
        Array.from({ length: 100 }, () => words(15)),
        none,
      ),
    ).toHaveLength(1);
  });
});
