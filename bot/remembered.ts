import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Clock } from '../store/store.ts';
import { errorInLog } from './errorInLog.ts';

interface Parts<Asked, Found> {
  read: (of: Asked) => Promise<Found>;
  /** The same for two who ask for the same. */
  keyOf: (asked: Asked) => string;
  /** How much room what was read takes, in units of `room`; one each where it is missing. */
  sizeOf?: (found: Found) => number;
  room: number;
  /** What the log says when reading fails. */
  failed: string;
  log: Logger;
  now?: Clock;
}

/** Younger things are shown as they are, in ms; older ones too, while they are read again behind them. */
const FRESH_MS = 60_000;

/**
 * What takes long to read, read at most once a minute each, so that no page but the very first waits for it. What was not
 * asked for longest goes when the room is full.
 */
export class Remembered<Asked extends object, Found extends object> {
  readonly #keyOf: (asked: Asked) => string;
  readonly #cache: LRUCache<string, Found, { asked: Asked }>;

  constructor({ read, keyOf, sizeOf = () => 1, room, failed, log, now = Date.now }: Parts<Asked, Found>) {
    this.#keyOf = keyOf;
    this.#cache = new LRUCache<string, Found, { asked: Asked }>({
      maxSize: room,
      sizeCalculation: sizeOf,
      ttl: FRESH_MS,
      ttlResolution: 0,
      perf: { now },
      allowStale: true,
      noDeleteOnFetchRejection: true,
      fetchMethod: async (_key, _stale, { context }) => {
        try {
          return await read(context.asked);
        } catch (error) {
          log.error({ error: errorInLog(error as Error) }, failed);
          throw error;
        }
      },
    });
  }

  /** Two who ask at once share one reading. Throws StoreUnavailableError where nothing was read before. */
  async of(asked: Asked): Promise<Found> {
    return await this.#cache.forceFetch(this.#keyOf(asked), { context: { asked } });
  }
}
