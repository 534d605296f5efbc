import { comparisonText } from '../../../bot/benchmark/comparisonText.ts';
import { compare } from '../../../reports/benchmark/compare.ts';
import { comparisonCsv } from '../../../reports/benchmark/comparisonCsv.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { aBenchmark, aFigure, ofAnotherFrame } from '../../reports/benchmark/figures.ts';

const own = aFigure(0, { answered: 40, people: { safer: 10, calmer: 20, happier: 3 } });
const others = [
  aBenchmark(1, { answered: 50, people: { safer: 10, happier: 2 } }),
  aBenchmark(2, { answered: 20, people: { safer: 10 } }),
  aBenchmark(3, { answered: 10, people: { safer: 6, calmer: 4 } }),
];
const another = ofAnotherFrame(aBenchmark(4, { answered: 10, people: {} }));
const comparison = compare(own, [...others, another], smallNumbers.study);

test('as text it says whose figures they are, and how many stand behind each', () => {
  const text = comparisonText(comparison);
  expect(text).toMatch(
    /^Family Views: Birmingham \(E08000025\) beside others, round 2026-autumn\nFigures as at Monday/u,
  );
  expect(text).toContain('Other councils: 3.\n  Brighton and Hove: Monday');
  expect(text).toContain('Haringey is not compared. It uses the code frame larc-1-other.');
  const rows = ['Calmer', 'Feel safer', 'Feel happier'].map((label) =>
    text
      .split('\n')
      .find((line) => line.includes(label))!
      .replace(/ +/gu, ' ')
      .trim(),
  );
  expect(rows).toEqual([
    '1 7 Calmer, more relaxed 20 50% too few (2) 20 18% (3)',
    '2 3 Feel safer 10 25% 20% - 50% - 60% (3) 36 30% (4)',
    '4 Feel happier [c] too few (2) 0 0% (2)',
  ]);
});

test('lines are no longer than a terminal is wide, and views that nobody gave are left out', () => {
  const lines = comparisonText(comparison).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
  expect(lines.join()).not.toContain('school attendance');
});

test('made-up people are said to be made up', () => {
  const said = (round: string) => comparisonText({ ...comparison, round });
  expect(said('sample')).toContain('\nSIMULATED: ');
  expect(said('2026-autumn')).not.toContain('SIMULATED');
});

test('with nobody to compare with there are no tables', () => {
  const text = comparisonText(compare(own, [], smallNumbers.study));
  expect(text).toMatch(/There is no other council to compare with in this round yet\.\n$/u);
});

test('as CSV each view is a row, with empty cells where too few have a figure', () => {
  const [head, ...rows] = comparisonCsv(comparison).split('\r\n');
  expect(head).toContain('others,others_least,others_median,others_most,together_authorities');
  const row = (code: string) => rows.find((each) => each.includes(`,parent,`) && each.includes(`,${code},`));
  expect(row('safer')).toContain('outcomes,parent,2,3,safer,Feel safer,10,40,0.25,3,0.2,0.5,0.6,4,36,120,0.3');
  expect(row('calmer')).toContain(',20,40,0.5,2,,,,3,20,110,');
  expect(row('happier')).toContain(',[c],40,,2,,,,2,0,30,0');
});
