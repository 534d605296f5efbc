import type { Logger } from 'pino';
import type { Clock, Store } from '../store/store.ts';
import type { Authority } from '../survey/authority.ts';
import { monthsLater } from '../survey/monthsLater.ts';

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
    // Alerts of people who never said where they get help are kept as long as the authority that keeps them longest does.
    const longest = Math.max(...authorities.map(({ retention }) => retention.alertsMonths));
    const kept = authorities.map(({ code, retention }) => ({ authority: code, months: retention.alertsMonths }));
    for (const { authority, months } of [...kept, { authority: undefined, months: longest }]) {
      const before = monthsLater(new Date(now()), -months).toISOString();
      await this.#remove('alerts', () => store.alerts.removeHandled({ authority, before }));
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
