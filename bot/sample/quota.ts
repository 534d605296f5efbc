import type { Random } from './random.ts';

export interface Share<T> {
  item: T;
  /** How often, against the others. */
  weight: number;
  /** Never handed out more often than this in all. */
  atMost?: number;
}

/**
 * Hands out items by largest remainder: after each draw every item's number is as close to its share as whole numbers
 * allow, however many draws there will be. More people are therefore the same people and some more.
 */
export class Quota<T> {
  readonly #shares: { item: T; part: number; owed: number; left: number }[];

  constructor(shares: Share<T>[], random: Random) {
    const total = shares.reduce((sum, { weight }) => sum + weight, 0);
    this.#shares = shares.map(({ item, weight, atMost = Infinity }) => {
      // A random start below one half only decides which of the nearly equal comes first.
      return { item, part: weight / total, owed: random() / 2, left: atMost };
    });
  }

  /** So many different items. */
  draw(count: number): T[] {
    const drawn: T[] = [];
    while (drawn.length < count) drawn.push(this.#next(drawn));
    return drawn;
  }

  #next(drawn: T[]): T {
    for (const share of this.#shares) share.owed += share.part;
    const able = this.#shares.filter(({ item, left }) => left > 0 && !drawn.includes(item));
    if (able.length === 0) throw new Error(`Expected to draw at most ${drawn.length} different items at a time`);
    const due = able.reduce((most, share) => (share.owed > most.owed ? share : most));
    due.owed -= 1;
    due.left -= 1;
    return due.item;
  }
}
