import { codeIds } from '../../../coding/codeFrame.ts';
import { calibrated } from '../../../coding/model.ts';
import { calibrate, chooseThresholds, type Judged } from '../../../coding/training/decisions.ts';

/** Answers where log odds of 2 are right half the time, and odds of -2 never. */
const judged: Judged[] = Array.from({ length: 60 }, (_, at) => ({
  answer: {
    id: `${at}`,
    question: 'difference',
    respondent: 'child',
    lang: 'en',
    text: '',
    codes: at % 2 === 0 ? [codeIds[0] ?? ''] : [],
  },
  odds: codeIds.map((_code, label) => (label === 0 ? 2 : -2)),
}));

describe('calibrate', () => {
  it('makes the confidence as high as it is often right', () => {
    expect(calibrated(2, calibrate(judged))).toBeCloseTo(0.5, 1);
    expect(calibrated(-2, calibrate(judged))).toBeLessThan(0.05);
  });
});

describe('chooseThresholds', () => {
  it('has one for each code, between 0.15 and 0.6', () => {
    const thresholds = chooseThresholds(judged, { slope: 1, offset: 0 });
    expect(Object.keys(thresholds)).toEqual([...codeIds]);
    expect(Object.values(thresholds).every((threshold) => threshold >= 0.15 && threshold <= 0.6)).toBe(true);
  });
});
