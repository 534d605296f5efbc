import { createHash } from 'node:crypto';

/** How often the ranks are drawn anew. */
const DRAWS = 1000;

/** The ranks, 1 for the most, that a code holds in the middle 95 of 100 draws. */
export type RankMargin = readonly [best: number, worst: number];

/**
 * How far ranks could be otherwise if others of the same kind had answered: a parametric bootstrap, in which each of
 * `answered` people gives a view as likely as people did. It rests on the numbers shown, so it tells no more than they do;
 * the same numbers always get the same margins.
 */
export function rankMargins(people: readonly number[], answered: number): RankMargin[] {
  const random = normal(people, answered);
  const ranks = people.map(() => new Uint16Array(DRAWS));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const drawn = people.map((count) => count + random() * Math.sqrt(count * Math.max(0, 1 - count / answered)));
    const order = drawn.map((_, place) => place).sort((a, b) => drawn[b]! - drawn[a]!);
    for (const [rank, place] of order.entries()) ranks[place]![draw] = rank + 1;
  }
  return ranks.map((found) => {
    found.sort();
    return [found[Math.floor(DRAWS * 0.025)]!, found[Math.ceil(DRAWS * 0.975) - 1]!] as const;
  });
}

/** Draws from the standard normal distribution (Box and Muller), to which a count of many people is close. */
function normal(people: readonly number[], answered: number): () => number {
  const uniform = uniformFrom(
    createHash('sha256')
      .update(JSON.stringify([people, answered]))
      .digest()
      .readUInt32LE(),
  );
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Numbers from 0 up to 1 (mulberry32). */
function uniformFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
