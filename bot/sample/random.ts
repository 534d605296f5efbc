import { createHash } from 'node:crypto';

/** The next number of a seeded source: 0 or more, below 1. */
export type Random = () => number;

/** The same words as a seed give the same numbers on every machine (mulberry32, Tommy Ettinger, public domain). */
export function seededRandom(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32BE();
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** True in this share of cases, 0 to 1. */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** Throws on an empty list: there is nothing to pick. */
export function pick<T>(random: Random, list: readonly T[]): T {
  if (list.length === 0) throw new Error('Expected a list with something to pick from, got an empty one');
  return list[Math.floor(random() * list.length)]!;
}

/** One key of a table of weights, heavier ones more often. */
export function pickWeighted<K extends string>(random: Random, weights: Partial<Record<K, number>>): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  const found = entries.find(([, weight]) => (left -= weight) < 0);
  return (found ?? entries.at(-1)!)[0];
}

/** As many different members as `count`, or all there are, in the list's order. */
export function pickSome<T>(random: Random, list: readonly T[], count: number): T[] {
  const taken = new Set<T>();
  while (taken.size < Math.min(count, list.length)) taken.add(pick(random, list));
  return list.filter((each) => taken.has(each));
}
