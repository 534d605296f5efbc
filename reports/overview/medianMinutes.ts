import type { Respondent } from '../../survey/profile.ts';
import type { OverviewTally } from './overviewTally.ts';

/** Medians of minutes; missing where people are few. */
export type MedianMinutes = Partial<Record<Respondent | 'all', number>>;

/** Medians in whole minutes, of `least` people or more: of fewer they would tell about one of them. */
export function medianMinutes({ parent, child }: OverviewTally['minutes'], least: number): MedianMinutes {
  const together = [...parent, ...child];
  const medians: [Respondent | 'all', number | undefined][] = [
    ['parent', median([...parent], least)],
    ['child', median([...child], least)],
    ['all', median(together, least)],
  ];
  return Object.fromEntries(medians.filter(([, minutes]) => minutes !== undefined));
}

/** Of values, each with how often it is there. */
function median(counted: [value: number, times: number][], least: number): number | undefined {
  const times = counted.reduce((sum, [, each]) => sum + each, 0);
  if (times < least) return undefined;
  const inOrder = counted.toSorted(([a], [b]) => a - b);
  const at = (place: number) => {
    let seen = 0;
    return inOrder.find(([, each]) => (seen += each) > place)![0];
  };
  return Math.round((at(Math.floor((times - 1) / 2)) + at(Math.floor(times / 2))) / 2);
}
