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
  const key = JSON.stringify([people, answered]);
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const margins = drawnMargins(people, answered, key);
  remembered.set(key, margins);
  return margins;
}

/** Most columns of tables keep their numbers from one count to the next, and pages ask for them again and again. */
const remembered = new Map<string, RankMargin[]>();
const REMEMBERED = 5000;

function drawnMargins(people: readonly number[], answered: number, seed: string): RankMargin[] {
  const random = normal(seed);
  const spread = people.map((count) => Math.sqrt(count * Math.max(0, 1 - count / answered)));
  const size = people.length;
  const drawn = new Float64Array(size);
  const order = new Uint16Array(size);
  /** How often the view at a place held a rank, ranks of one place after the other. */
  const held = new Uint16Array(size * size);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let place = 0; place < size; place += 1) drawn[place] = people[place]! + random() * spread[place]!;
    putInOrder(order, drawn);
    // Equal ones share a rank, as in the tables.
    for (let [at, rank] = [0, 0]; at < size; at += 1) {
      if (drawn[order[at]!] !== drawn[order[rank]!]) rank = at;
      held[order[at]! * size + rank]! += 1;
    }
  }
  return people.map((_, place) => {
    const ofPlace = held.subarray(place * size, (place + 1) * size);
    return [rankAt(Math.floor(DRAWS * 0.025), ofPlace), rankAt(Math.ceil(DRAWS * 0.975) - 1, ofPlace)];
  });
}

/** The rank of the draw that stands at `at` when draws are in the order of their ranks, counted from 0. */
function rankAt(at: number, held: Uint16Array): number {
  let seen = 0;
  return held.findIndex((times) => (seen += times) > at) + 1;
}

/** Places, that of the most first; an insertion sort, as they stand nearly in order already. */
function putInOrder(order: Uint16Array, drawn: Float64Array): void {
  for (let place = 0; place < drawn.length; place += 1) {
    let at = place;
    for (; at > 0 && drawn[order[at - 1]!]! < drawn[place]!; at -= 1) order[at] = order[at - 1]!;
    order[at] = place;
  }
}

/** Draws from the standard normal distribution (Box and Muller), to which a count of many people is close. */
function normal(seed: string): () => number {
  const uniform = uniformFrom(createHash('sha256').update(seed).digest().readUInt32LE());
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
