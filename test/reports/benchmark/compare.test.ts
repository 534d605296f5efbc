import { benchmarkOf, underRule } from '../../../reports/benchmark/benchmark.ts';
import { compare, type ComparedRow } from '../../../reports/benchmark/compare.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { aBenchmark, aFigure, ofAnotherFrame, type Said } from './figures.ts';

const own = aFigure(0, { answered: 40, people: { safer: 10, calmer: 20, happier: 3 } });

/** The parents' row of a view beside others, who are the authorities after the first. */
function rowBeside(code: string, others: Said[], rule = smallNumbers.study): ComparedRow {
  const benchmarks = others.map((said, place) => aBenchmark(place + 1, said, rule));
  const [parents] = compare(own, benchmarks, smallNumbers.study).tables[0]!.columns;
  return parents!.rows.find((row) => row.code === code)!;
}

const answered = (count: number, people: Record<string, number>): Said => ({ answered: count, people });

test('three others with a shown share make a range, with its median', () => {
  const { others, range } = rowBeside('safer', [
    answered(50, { safer: 10 }),
    answered(20, { safer: 10 }),
    answered(10, { safer: 6 }),
  ]);
  expect({ others, range }).toEqual({ others: 3, range: { least: 0.2, median: 0.5, most: 0.6 } });
});

test('of an even number of others the median lies between the middle two', () => {
  const said = [8, 16, 32, 40].map((safer) => answered(64, { safer }));
  expect(rowBeside('safer', said).range).toEqual({ least: 0.125, median: 0.375, most: 0.625 });
});

test('two others make no range, and a hidden count makes none of three', () => {
  const said = [answered(50, { safer: 10 }), answered(50, { safer: 20 }), answered(50, { safer: 4 })];
  expect(rowBeside('safer', said)).toMatchObject({ others: 2 });
  expect(rowBeside('safer', said).range).toBeUndefined();
});

test('a view that nobody gave is a share of none, and counts', () => {
  const said = [answered(50, {}), answered(50, { safer: 20 }), answered(50, { safer: 30 })];
  expect(rowBeside('safer', said).range).toEqual({ least: 0, median: 0.4, most: 0.6 });
});

test('all together are those whose share is shown, this authority among them', () => {
  const said = [answered(50, { safer: 10 }), answered(50, { safer: 4 })];
  expect(rowBeside('safer', said).together).toEqual({ authorities: 2, people: 20, answered: 90, share: 20 / 90 });
});

test('where its own count is hidden, all together are the others', () => {
  const row = rowBeside('happier', [answered(50, { happier: 10 })]);
  expect(row.people).toBe('hidden');
  expect(row.together).toEqual({ authorities: 1, people: 10, answered: 50, share: 0.2 });
});

test('where no other has a shown share there is no total', () => {
  expect(rowBeside('safer', [answered(50, { safer: 4 })]).together).toBeUndefined();
});

test('rows keep the order of its own table, with its rank and that of the study', () => {
  const [parents] = compare(own, [], smallNumbers.study).tables[0]!.columns;
  const rows = parents!.rows.slice(0, 3).map(({ code, rank, studyRank }) => ({ code, rank, studyRank }));
  expect(rows).toEqual([
    { code: 'calmer', rank: 1, studyRank: 7 },
    { code: 'safer', rank: 2, studyRank: 3 },
    { code: 'happier', rank: undefined, studyRank: 4 },
  ]);
});

test('its own file, those in which nobody answered and those of another frame are not compared with', () => {
  const other = aBenchmark(3, answered(50, { safer: 10 }));
  const benchmarks = [benchmarkOf(own), aBenchmark(1, answered(0, {})), ofAnotherFrame(other)];
  const { others, otherFrames, tables } = compare(own, benchmarks, smallNumbers.study);
  expect(others).toEqual([]);
  expect(otherFrames.map(({ authority }) => authority)).toEqual([other.authority]);
  expect(tables[0]!.columns[0]!.rows.every((row) => row.others === 0)).toBe(true);
});

const nhs = (said: Said) => underRule(aBenchmark(1, said), smallNumbers.nhs).groups.parent;

test("under the stricter rule here others' small counts are hidden and the rest rounded", () => {
  const { answered: all, people } = nhs(answered(52, { safer: 12, calmer: 6 }));
  expect(all.difference).toBe(50);
  expect(['safer', 'calmer', 'happier'].map((code) => people.get(code))).toEqual([10, 'hidden', 0]);
});

test('of a topic whose size is hidden under the stricter rule nothing is shown', () => {
  const { answered: all, people } = nhs(answered(7, { safer: 7 }));
  expect(all.difference).toBe('hidden');
  expect(['safer', 'happier'].map((code) => people.get(code))).toEqual(['hidden', 'hidden']);
});

test('the stricter rule here holds in the comparison', () => {
  const here = aFigure(0, { answered: 40, people: {} }, smallNumbers.nhs);
  const [parents] = compare(here, [aBenchmark(1, answered(52, { safer: 12 }))], smallNumbers.nhs).tables[0]!.columns;
  const { together } = parents!.rows.find(({ code }) => code === 'safer')!;
  expect(together).toMatchObject({ people: 10, answered: 90 });
});
