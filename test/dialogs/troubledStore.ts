import { openMemory } from '../../store/memory.ts';
import { StoreUnavailableError } from '../../store/responseStore.ts';
import type { Store } from '../../store/store.ts';

type Call = 'find' | 'save' | 'erase' | 'alert' | 'has' | 'add' | 'read' | 'write';

/** A store whose calls fail when told to. */
export class TroubledStore implements Store {
  readonly #store = openMemory();
  readonly #failures = new Map<Call, number>();

  /** The next `times` calls of this kind fail; Infinity until `heal`. `alert` is adding one, alone or with a response. */
  fail(call: Call, times = 1): void {
    this.#failures.set(call, times);
  }

  heal(): void {
    this.#failures.clear();
  }

  readonly responses: Store['responses'] = {
    ...this.#store.responses,
    find: (key) => this.#try('find', () => this.#store.responses.find(key)),
    save: (response, alert) => {
      const save = () => this.#try('save', () => this.#store.responses.save(response, alert));
      return alert ? this.#try('alert', save) : save();
    },
    erase: (key, why) => this.#try('erase', () => this.#store.responses.erase(key, why)),
  };

  readonly alerts: Store['alerts'] = {
    ...this.#store.alerts,
    add: (alert) => this.#try('alert', () => this.#store.alerts.add(alert)),
  };

  readonly readings: Store['readings'] = this.#store.readings;

  readonly texts: Store['texts'] = this.#store.texts;

  readonly auditLog: Store['auditLog'] = this.#store.auditLog;

  readonly benchmarks: Store['benchmarks'] = this.#store.benchmarks;

  readonly seen: Store['seen'] = {
    has: (key) => this.#try('has', () => this.#store.seen.has(key)),
    add: (key) => this.#try('add', () => this.#store.seen.add(key)),
  };

  readonly botState: Store['botState'] = {
    read: (keys) => this.#try('read', () => this.#store.botState.read(keys)),
    write: (changes) => this.#try('write', () => this.#store.botState.write(changes)),
    delete: (keys) => this.#store.botState.delete(keys),
  };

  close(): Promise<void> {
    return this.#store.close();
  }

  #try<T>(call: Call, act: () => Promise<T>): Promise<T> {
    const left = this.#failures.get(call) ?? 0;
    if (left === 0) return act();
    this.#failures.set(call, left - 1);
    return Promise.reject(new StoreUnavailableError(`Expected the store to answer ${call}, got nothing: it is a test`));
  }
}
