import { interval, wilson } from '../../../coding/evaluation/interval.ts';
import { reliability } from '../../../coding/evaluation/reliability.ts';
import { macroF1, microScores, scoresByCode, shareAmongFirst } from '../../../coding/evaluation/scores.ts';
import { compared } from './compared.ts';

const three = [
  compared(['happier'], [['happier', 0.95]]),
  compared(
    ['happier', 'calmer'],
    [
      ['happier', 0.85],
      ['safer', 0.7],
      ['calmer', 0.3],
    ],
  ),
  compared([], []),
];

describe('scores', () => {
  it('count over all codes', () => {
    expect(microScores(three)).toMatchObject({ both: 2, coderOnly: 1, personOnly: 1, precision: 2 / 3, recall: 2 / 3 });
  });

  it('count one code', () => expect(scoresByCode(three).get('happier')?.f1).toBe(1));

  it('leave out codes that neither gave, and have no F1 where no person gave the code', () => {
    expect([...scoresByCode(three).keys()]).toEqual(['safer', 'happier', 'calmer']);
    expect(scoresByCode(three).get('safer')).toMatchObject({ f1: NaN, precision: 0, recall: NaN });
    expect([macroF1([compared([], [])]), shareAmongFirst([compared([], [])], 3)]).toEqual([NaN, NaN]);
  });

  it('leave codes that nobody gave out of the mean', () => expect(macroF1(three)).toBe(0.5));

  it.each([
    [1, 2 / 3],
    [2, 2 / 3],
    [3, 1],
  ])('say which share is among the first %d', (first, share) => {
    expect(shareAmongFirst(three, first)).toBe(share);
  });
});

describe('reliability', () => {
  it('sets how sure the coder was beside how often it was right', () => {
    expect(reliability(three).find(({ from }) => from === 0.9)).toMatchObject({ count: 1, confidence: 0.95, right: 1 });
    expect(reliability(three).find(({ from }) => from === 0.6)).toMatchObject({ count: 1, right: 0 });
  });
});

describe('interval', () => {
  it('holds the figure, and is the same again', () => {
    const values = Array.from({ length: 100 }, (_, at) => at % 10);
    const mean = (drawn: number[]) => drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const [low, high] = interval(values, mean) ?? [NaN, NaN];
    expect(low).toBeLessThan(4.5);
    expect(high).toBeGreaterThan(4.5);
    expect(interval(values, mean)).toEqual([low, high]);
  });

  // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
  it.each<[right: number, of: number, low: number, high: number]>([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [29, 29, 0.883, 1],
  ])('of %d in %d is that of Wilson', (right, of, low, high) => {
    const [from, to] = wilson(right / of, of) ?? [NaN, NaN];
    expect(from).toBeCloseTo(low, 3);
    expect(to).toBeCloseTo(high, 3);
  });

  it('is none under ten cases', () => {
    expect([wilson(1, 9), interval([1, 2, 3], () => 1), wilson(1, 10)]).toEqual([
      undefined,
      undefined,
      [expect.closeTo(0.72, 2), 1],
    ]);
  });
});
