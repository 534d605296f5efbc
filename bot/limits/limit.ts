import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/**
 * As many are counted apart: whoever comes from ever new addresses fills no memory. Two in 131,072 share a count by chance,
 * others in each process, and no address is kept.
 */
const COUNTED_APART = 2 ** 17;
const salt = randomBytes(32);

/** How often each may do something within some seconds, counted in the memory of this process: a restart forgets. */
export class Limit {
  readonly #limiter: RateLimiterMemory;

  constructor(most: number, seconds: number) {
    this.#limiter = new RateLimiterMemory({ points: most, duration: seconds });
  }

  /** Counts one more, or one that weighs more. Undefined: it may be done; else it may not, for so many whole seconds. */
  async take(id: string, weight = 1): Promise<number | undefined> {
    try {
      await this.#limiter.consume(countOf(id), weight);
      return undefined;
    } catch (refused) {
      return Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000));
    }
  }

  /** As if the last had not been taken. */
  async giveBack(id: string): Promise<void> {
    await this.#limiter.reward(countOf(id));
  }
}

function countOf(id: string): number {
  return createHmac('sha256', salt).update(id).digest().readUInt32BE() % COUNTED_APART;
}
