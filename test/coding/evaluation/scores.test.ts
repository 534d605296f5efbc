import { interval } from '../../../coding/evaluation/interval.ts';
import { reliability } from '../../../coding/evaluation/reliability.ts';
import { macroF1, microScores, scoresOfCode, shareAmongFirst } from '../../../coding/evaluation/scores.ts';
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

  it('count one code', () => expect(scoresOfCode(three, 'happier').f1).toBe(1));

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
    const [low, high] = interval(values, mean);
    expect(low).toBeLessThan(4.5);
    expect(high).toBeGreaterThan(4.5);
    expect(interval(values, mean)).toEqual([low, high]);
  });
});
