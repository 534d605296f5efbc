import { codesTable } from '../../../coding/evaluation/tables/codes.ts';
import { coverageTable } from '../../../coding/evaluation/tables/coverage.ts';
import { curveTable } from '../../../coding/evaluation/tables/curve.ts';
import { groupsTable } from '../../../coding/evaluation/tables/groups.ts';
import { mistakesTable } from '../../../coding/evaluation/tables/mistakes.ts';
import { overallTable } from '../../../coding/evaluation/tables/overall.ts';
import { reliabilityTable } from '../../../coding/evaluation/tables/reliability.ts';
import { setsTable } from '../../../coding/evaluation/tables/sets.ts';
import { compared } from './compared.ts';

const right = compared(['happier'], [['happier', 0.9]]);

describe('the table of sets', () => {
  it('says what the cues owe to the dev split', () => {
    const shown = setsTable([{ name: 'test/coding/data/dev.jsonl', compared: [right], seen: 0 }]);
    expect(shown).toMatch(/dev\.jsonl: the draft cues were partly mended on its answers[^]*docs\/coding\.md/u);
  });

  it('says nothing of the kind of a file of somebody else', () => {
    const shown = setsTable([{ name: 'dev.jsonl', compared: [right], seen: 0 }]);
    expect(shown).not.toContain('mended');
    expect(shown).toContain('0 of the 1 texts are in the training data. F1');
  });
});

describe('the closing words', () => {
  const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one);
  const wrong = compared(['calmer'], [['happier', 0.85]]);
  const missed = compared(['calmer'], []);
  const answers = [...times(10, right), ...times(2, wrong), ...times(8, missed)];
  const words = (table: string) => table.slice(table.indexOf('In words:')).replaceAll('\n', ' ');

  it.each<[table: string, shown: string, said: string]>([
    ['overall', overallTable(answers), "0.83 of the coder's codes is right (precision), and it finds 0.50"],
    ['groups', groupsTable(answers), 'best with "language en" (0.63)'],
    ['codes', codesTable(answers), "Weakest is calmer (F1 0.00): the coder found 0 of the person's 10"],
    ['coverage', coverageTable(answers), 'with all of them its own it is 0.63'],
    ['reliability', reliabilityTable(answers), 'where it says 0.90 on average, it is right in a share of 1.00'],
    ['mistakes', mistakesTable(answers), 'gave 2 codes that the person did not (wrong) and missed 10'],
  ])('of %s hold the figures of this run', (_, shown, said) => expect(words(shown)).toContain(said));

  it.each([
    [0.8, 0.84, 'rose by 0.04'],
    [0.84, 0.8, 'fell by 0.04'],
  ])('of the learning curve say what twice the answers brought: %d to %d', (half, all, said) => {
    const points = [half, all].map((microF1, at) => ({ answers: 50 * (at + 1), microF1, macroF1: 0.5 }));
    expect(words(curveTable(points))).toContain(`(50 to 100) micro F1 ${said}`);
  });

  it.each([
    ['groups', groupsTable([right])],
    ['codes', codesTable([right])],
    ['reliability', reliabilityTable([right])],
    ['the learning curve', curveTable([])],
  ])('of %s say when there is too little', (_, shown) => expect(words(shown)).toContain('too few'));
});
