/** So many failures of any kind in a row, and the service is left alone for a while: a person must not wait for it in vain each time. */
const FAILURES = 3;
const PAUSE_MS = 60_000;

/** Keeps from asking a service that does not answer, or not usefully. */
export class Pause {
  readonly #now: () => number;
  #failures = 0;
  #until = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  get isOn(): boolean {
    return this.#now() < this.#until;
  }

  answered(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= FAILURES) this.#until = this.#now() + PAUSE_MS;
  }
}
