import { createHash } from 'node:crypto';

/** A number from 0 up to, but not including, 1 that nobody can foresee: always the same for the same words. */
export function chance(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32;
}

/** Things in an order by chance: always the same for the same `seed`, whatever order they come in. */
export function shuffled(things: readonly string[], seed: string): string[] {
  const places = things.map((thing) => ({ thing, at: chance(`${seed}/${thing}`) }));
  return places.toSorted((a, b) => a.at - b.at).map(({ thing }) => thing);
}
