import type { Logger } from 'pino';
import type { Clock, Store } from '../store/store.ts';
import type { Authority } from '../survey/authority.ts';

const HOUR_MS = 60 * 60_000;

interface RetentionParts {
  store: Pick<Store, 'alerts' | 'responses' | 'texts'>;
  authorities: readonly Authority[];
  log: Logger;
  now?: Clock;
}

/** Removes what has been kept as long as each authority keeps it. */
export class Retention {
  readonly #parts: RetentionParts;
  #timer?: NodeJS.Timeout;
  #running?: Promise<void>;

  constructor(parts: RetentionParts) {
    this.#parts = parts;
  }

  /** At once, and then every hour. */
  start(): void {
    this.#timer = setInterval(() => void this.run(), HOUR_MS);
    void this.run();
  }

  /** Begins nothing more, and waits for what was begun. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Once; never throws: what could not be removed now is tried again an hour later. */
  run(): Promise<void> {
    return (this.#running ??= this.#removeAll().finally(() => (this.#running = undefined)));
  }

  async #removeAll(): Promise<void> {
    const { store, authorities, now = Date.now } = this.#parts;
    await this.#remove('responses', () => store.responses.removeExpired());
    await this.#remove('texts', () => store.texts.removeOld());
    for (const { code, retention } of authorities) {
      const before = monthsBefore(new Date(now()), retention.alertsMonths).toISOString();
      await this.#remove('alerts', () => store.alerts.removeHandled({ authority: code, before }));
    }
  }

  async #remove(what: string, remove: () => Promise<number>): Promise<void> {
    const { log } = this.#parts;
    try {
      const removed = await remove();
      if (removed > 0) log.info({ what, removed }, 'removed what was kept long enough');
    } catch (error) {
      log.error({ what, error: (error as Error).name }, 'what was kept long enough cannot be removed, trying again');
    }
  }
}

/** The same day and time that many months before; in a shorter month its last day. */
function monthsBefore(date: Date, months: number): Date {
  const before = new Date(date);
  before.setUTCMonth(date.getUTCMonth() - months);
  if (before.getUTCDate() !== date.getUTCDate()) before.setUTCDate(0);
  return before;
}
