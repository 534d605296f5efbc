import { Refusal } from './refusal.ts';

const MINUTE_MS = 60_000;

export interface NotifyLimits {
  perMinute: number;
  perDay: number;
}

/** As documented for a live service. */
export const notifyLimits: NotifyLimits = { perMinute: 3_000, perDay: 250_000 };

/** Counts what is asked for, by rolling minute and by day of UTC. */
export class Limits {
  readonly #limits: NotifyLimits;
  readonly #now: () => number;
  #lately: number[] = [];
  #day = '';
  #today = 0;

  constructor(limits: NotifyLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Counts one more. Throws a Refusal (429) when it is one too many. */
  take(): void {
    const now = this.#now();
    const { perMinute, perDay } = this.#limits;
    this.#lately = this.#lately.filter((at) => at > now - MINUTE_MS);
    if (this.#lately.length >= perMinute)
      throw new Refusal(
        429,
        'RateLimitError',
        `Exceeded rate limit for key type LIVE of ${perMinute} requests per 60 seconds`,
      );
    const day = new Date(now).toISOString().slice(0, 10);
    if (day !== this.#day) [this.#day, this.#today] = [day, 0];
    if (this.#today >= perDay)
      throw new Refusal(429, 'TooManyRequestsError', `Exceeded send limits (sms: ${perDay}) for today`);
    this.#lately.push(now);
    this.#today += 1;
  }
}
