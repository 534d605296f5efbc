import { createChance } from '../training/chance.ts';

/** 95 % limits; missing where there are fewer than ten cases, which would say more of chance than of the coder. */
export type Interval = [low: number, high: number] | undefined;

/** Fewer say too little for an interval, or to be set beside others. */
export const fewestCases = 10;
const resamples = 500;
const seed = 95;
/** Standard deviations of the normal distribution that hold 95 %. */
const z = 1.96;

/** Limits of a figure such as F1 or kappa by drawing the answers again with replacement; the seed makes it repeatable. */
export function interval<T>(answers: readonly T[], figure: (drawn: T[]) => number): Interval {
  if (answers.length < fewestCases) return undefined;
  const chance = createChance(seed);
  const figures = Array.from({ length: resamples }, () =>
    figure(answers.map(() => answers[Math.floor(chance() * answers.length)] as T)),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (share: number) => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))] ?? NaN;
  return [at(0.025), at(0.975)];
}

/**
 * Limits of a share, 0 to 1, of so many cases (Wilson 1927). Unlike drawing again it has a width where all cases are
 * alike: 39 right of 39 do not prove that the next one is.
 */
export function wilson(share: number, cases: number): Interval {
  if (cases < fewestCases) return undefined;
  const middle = share + z ** 2 / (2 * cases);
  const half = z * Math.sqrt((share * (1 - share)) / cases + (z / (2 * cases)) ** 2);
  const width = 1 + z ** 2 / cases;
  // Rounding may carry the limits of 0 and 1 a hair beyond them.
  return [Math.max(0, (middle - half) / width), Math.min(1, (middle + half) / width)];
}
