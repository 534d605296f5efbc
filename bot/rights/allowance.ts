import { LRUCache } from 'lru-cache';

/** How often each of many may do something within an hour, counted in the memory of this process. */
export class Allowance {
  readonly #most: number;
  readonly #counts = new LRUCache<string, number>({
    maxSize: 100_000,
    sizeCalculation: () => 1,
    ttl: 60 * 60_000,
    noUpdateTTL: true,
  });

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether it may be done once more, which is then counted. */
  take(id: string): boolean {
    const count = this.#counts.get(id) ?? 0;
    this.#counts.set(id, count + 1);
    return count < this.#most;
  }
}
