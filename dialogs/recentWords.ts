import { LRUCache } from 'lru-cache';

/** Parts of one message come within two minutes. */
const TTL_MS = 2 * 60_000;
/** Longest beginning that is kept, in UTF-16 units: more than an SMS holds, and as much as may be read again with each part. */
const MOST_TEXT = 2_000;
/** Conversations at once: 20 million units at most, so that many people must not fill the memory. */
const MOST_TALKS = 10_000;

/**
 * What people sent in the last two minutes, by conversation: a long text may arrive in parts, and only the whole tells of
 * harm. In this process' memory only, never stored.
 */
export class RecentWords {
  readonly #words: LRUCache<string, string>;

  constructor(now?: () => number) {
    this.#words = new LRUCache({ max: MOST_TALKS, ttl: TTL_MS, ...(now && { perf: { now } }) });
  }

  before(conversation: string): string | undefined {
    return this.#words.get(conversation);
  }

  add(conversation: string, words: string): void {
    const before = this.before(conversation);
    const whole = before === undefined ? words : `${before} ${words}`;
    if (words !== '') this.#words.set(conversation, whole.slice(-MOST_TEXT));
  }

  /** What has been passed on, or erased, is the beginning of nothing. */
  forget(conversation: string): void {
    this.#words.delete(conversation);
  }
}
