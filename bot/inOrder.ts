import { Mutex } from 'async-mutex';

/** Runs pieces of work with the same key one after the other, in the order they came; other keys do not wait. */
export class InOrder {
  readonly #queues = new Map<string, { mutex: Mutex; waiting: number }>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(key) ?? { mutex: new Mutex(), waiting: 0 };
    this.#queues.set(key, queue);
    queue.waiting++;
    try {
      return await queue.mutex.runExclusive(work);
    } finally {
      if (--queue.waiting === 0) this.#queues.delete(key);
    }
  }
}
