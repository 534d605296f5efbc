import { codeFrame } from '../../../coding/codeFrame.ts';
import { benchmarkOf, type Benchmark } from '../../../reports/benchmark/benchmark.ts';
import { publish } from '../../../reports/publish.ts';
import type { Figure } from '../../../reports/report.ts';
import { smallNumbers, type SmallNumbers } from '../../../reports/suppression/rules.ts';
import { emptyTally } from '../../../reports/tally.ts';
import { testAuthorities } from '../../support/authorities.ts';

/** What parents of one authority said: how many answered both questions, and how many gave each view. */
export interface Said {
  answered: number;
  people: Record<string, number>;
}

/** The figure of the authority at `place` in the settings. */
export function aFigure(place: number, { answered, people }: Said, rule: SmallNumbers = smallNumbers.study): Figure {
  const tally = emptyTally();
  tally.started = answered;
  tally.groups.parent.answered = { difference: answered, improve: answered };
  tally.groups.parent.people = new Map(Object.entries(people));
  return {
    selection: [{ authority: testAuthorities[place]!, round: '2026-autumn' }],
    published: publish(tally, rule, []),
    erased: { asked: 0, expired: 0 },
    at: new Date('2026-11-02T09:00:00.000Z'),
  };
}

export function aBenchmark(place: number, said: Said, rule?: SmallNumbers): Benchmark {
  return benchmarkOf(aFigure(place, said, rule));
}

/** Of a frame that nobody here has. */
export function ofAnotherFrame(benchmark: Benchmark): Benchmark {
  return { ...benchmark, frame: `${codeFrame.version}-other` };
}
