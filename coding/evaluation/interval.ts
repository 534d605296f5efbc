import { createChance } from '../training/chance.ts';

const resamples = 500;
const seed = 95;

/** 95 % interval of a figure by drawing the answers again with replacement; the seed makes it repeatable. */
export function interval<T>(answers: readonly T[], figure: (drawn: T[]) => number): [low: number, high: number] {
  const chance = createChance(seed);
  const figures = Array.from({ length: resamples }, () =>
    figure(answers.map(() => answers[Math.floor(chance() * answers.length)] as T)),
  )
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b);
  const at = (share: number) => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))] ?? NaN;
  return [at(0.025), at(0.975)];
}
