import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds that Notify waits for an answer. */
const PATIENCE_MS = 5_000;
/** Times it calls again after no answer, 429 or 5xx. */
const RETRIES = 5;

/** Where a service wants to be called, and with which bearer token. */
export interface CallbackSettings {
  /** Gives the address of `received` and `delivery`, without a slash at the end; undefined: nobody is called. */
  address: () => string | undefined;
  token: string;
}

/** Calls the service as Notify does. */
export class Callbacks {
  readonly #settings: CallbackSettings;
  readonly #pauseMs: number;
  readonly #stopped = new AbortController();
  readonly #underWay = new Set<Promise<void>>();

  constructor(settings: CallbackSettings, pauseMs: number) {
    this.#settings = settings;
    this.#pauseMs = pauseMs;
  }

  /** Does not wait. */
  call(what: 'received' | 'delivery', body: object): void {
    const call = this.#callUntilTaken(what, body).finally(() => this.#underWay.delete(call));
    this.#underWay.add(call);
  }

  /** Resolves when no call is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.settled();
  }

  async #callUntilTaken(what: string, body: object): Promise<void> {
    for (let tries = 0; tries <= RETRIES && !this.#stopped.signal.aborted; tries++) {
      if (await this.#call(what, body)) return;
      // Stopped: nobody waits for the next try.
      await delay(this.#pauseMs, undefined, { signal: this.#stopped.signal, ref: false }).catch(() => undefined);
    }
  }

  /** Whether that was the end of it: what the service refuses (4xx) is not sent again. */
  async #call(what: string, body: object): Promise<boolean> {
    const address = this.#settings.address();
    if (address === undefined) return true;
    const request: RequestInit = {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#settings.token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(PATIENCE_MS)]),
    };
    const status = await fetch(`${address}/${what}`, request).then(
      (response) => response.status,
      () => 503,
    );
    return status < 500 && status !== 429;
  }
}
