import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Clock } from '../../store/store.ts';
import type { Authority } from '../../survey/authority.ts';
import { errorInLog } from '../errorInLog.ts';

/** One round of one authority. */
export interface Round {
  authority: Authority;
  round: string;
}

interface Parts<T> {
  read: (of: Round) => Promise<T>;
  /** How much room what was read takes, in units of `room`. */
  sizeOf: (found: T) => number;
  room: number;
  log: Logger;
  now?: Clock;
}

/** Younger things are shown as they are, in ms; older ones too, while the round is read again behind them. */
const FRESH_MS = 60_000;

/**
 * What is read from all responses of a round, at most once a minute each, so that no page but the very first waits for it.
 * What was not asked for longest goes when the room is full.
 */
export class PerRound<T extends object> {
  readonly #remembered: LRUCache<string, T, Round>;

  constructor({ read, sizeOf, room, log, now = Date.now }: Parts<T>) {
    this.#remembered = new LRUCache<string, T, Round>({
      maxSize: room,
      sizeCalculation: sizeOf,
      ttl: FRESH_MS,
      ttlResolution: 0,
      perf: { now },
      allowStale: true,
      noDeleteOnFetchRejection: true,
      fetchMethod: async (_key, _stale, { context }) => {
        try {
          return await read(context);
        } catch (error) {
          log.error({ error: errorInLog(error as Error) }, 'a round cannot be read, the next who asks tries again');
          throw error;
        }
      },
    });
  }

  /** Two who ask at once share one reading. Throws StoreUnavailableError where nothing was read before. */
  async of(round: Round): Promise<T> {
    const key = JSON.stringify([round.authority.code, round.round]);
    return await this.#remembered.forceFetch(key, { context: round });
  }
}
