import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { lockPatience, sqliteCode, toStoreError } from './unavailable.ts';

interface Queued {
  /** Runs inside the transaction; gives what to tell the caller once the transaction is on disk. */
  run: () => () => void;
  fail: (error: unknown) => void;
}

/**
 * The one way to read and write the open database. Writes asked for in the same round of the event loop are committed
 * together, because each commit waits for the disk: fifty people at once then cost one wait, not fifty.
 */
export class Access {
  readonly database: Database;
  #queue: Queued[] = [];
  #writing: Promise<void> | undefined;

  constructor(database: Database) {
    this.database = database;
  }

  /** Runs `work`, statements that only read. */
  async read<T>(work: () => T): Promise<T> {
    try {
      return await whenFree(work);
    } catch (error) {
      throw this.#toStoreError(error);
    }
  }

  /** Runs `work` all or nothing: when it throws, its changes are undone and those of others stay. Resolves once on disk. */
  write<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => reject(this.#toStoreError(error));
      this.#queue.push({ run: () => this.#attempt(work, resolve, fail), fail });
      this.#writing ??= this.#writeQueue();
    });
  }

  async close(): Promise<void> {
    await this.#writing;
    this.database.close();
  }

  async #writeQueue(): Promise<void> {
    while (this.#queue.length > 0) {
      await setImmediate();
      await this.#commitTogether(this.#queue.splice(0));
    }
    this.#writing = undefined;
  }

  async #commitTogether(batch: Queued[]): Promise<void> {
    const transaction = this.database.transaction(() => batch.map(({ run }) => run()));
    try {
      const tell = await whenFree(() => transaction.immediate());
      tell.forEach((caller) => caller());
    } catch (error) {
      batch.forEach(({ fail }) => fail(error));
    }
  }

  #attempt<T>(work: () => T, resolve: (result: T) => void, fail: (error: unknown) => void): () => void {
    try {
      // A transaction within a transaction is a savepoint.
      const result = this.database.transaction(work)();
      return () => resolve(result);
    } catch (error) {
      // On a full disk SQLite undoes the whole transaction by itself: then nobody's work is there to commit.
      if (!this.database.inTransaction) throw error;
      return () => fail(error);
    }
  }

  #toStoreError(error: unknown): Error {
    return toStoreError(error, this.database.name);
  }
}

/** Tries again while another program has the database locked. SQLite's own waiting would hold up the whole process. */
async function whenFree<T>(work: () => T): Promise<T> {
  const deadline = performance.now() + lockPatience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!sqliteCode(error)?.startsWith('SQLITE_BUSY') || performance.now() > deadline) throw error;
      await setTimeout(pause);
    }
  }
}

/** In ms. */
const pause = 20;
