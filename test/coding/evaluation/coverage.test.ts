import { sureness, surest } from '../../../coding/evaluation/coverage.ts';
import { compared } from './compared.ts';

describe('sureness', () => {
  it.each([
    ['nothing near', compared([], []), 1],
    ['one sure code', compared([], [['happier', 0.9]]), 0.9],
    ['a code just given', compared([], [['happier', 0.52]]), 0.52],
    [
      'a near code held back',
      compared(
        [],
        [
          ['happier', 0.9],
          ['calmer', 0.45],
        ],
      ),
      0.55,
    ],
  ])('is that of the least sure decision: %s', (_, { coding }, expected) => {
    expect(sureness(coding)).toBeCloseTo(expected, 10);
  });
});

describe('surest', () => {
  it('holds the least sure answers back', () => {
    const unsure = compared(['calmer'], [['happier', 0.51]]);
    const sure = Array.from({ length: 9 }, () => compared(['happier'], [['happier', 0.9]]));
    expect(surest([unsure, ...sure], 0.9)).toEqual(sure);
    expect(surest([unsure, ...sure], 1)).toHaveLength(10);
  });
});
