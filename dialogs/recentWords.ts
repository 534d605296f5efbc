import { LRUCache } from 'lru-cache';

/** Parts of one message come within two minutes. */
const RECENT = {
  ttl: 2 * 60_000,
  // In characters: a few people with very long answers must not fill the memory.
  maxSize: 5_000_000,
  sizeCalculation: (words: string) => words.length + 1,
};

/**
 * What people sent in the last two minutes, by conversation: a long text may arrive in parts, and only the whole tells of
 * harm. In this process' memory only, never stored.
 */
export class RecentWords {
  readonly #words: LRUCache<string, string>;

  constructor(now?: () => number) {
    this.#words = new LRUCache({ ...RECENT, ...(now && { perf: { now } }) });
  }

  before(conversation: string): string | undefined {
    return this.#words.get(conversation);
  }

  add(conversation: string, words: string): void {
    const before = this.before(conversation);
    if (words !== '') this.#words.set(conversation, before === undefined ? words : `${before} ${words}`);
  }

  /** What has been passed on, or erased, is the beginning of nothing. */
  forget(conversation: string): void {
    this.#words.delete(conversation);
  }
}
