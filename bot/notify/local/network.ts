import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Callbacks } from './callbacks.ts';
import { dateTime, deliveryBody, fateOf, type Notification } from './notifications.ts';

/** How long a phone takes to be reached, in ms. */
const REACHED_AFTER_MS = 20;

/** A text that somebody sent to the service. */
export interface ReceivedText {
  id: string;
  /** As Notify gives them: `447…` and `07…`. */
  from: string;
  to: string;
  words: string;
  at: string;
}

/** The mobile network behind Notify: takes texts to phones and from them. */
export class Network {
  readonly notifications: Notification[] = [];
  readonly received: ReceivedText[] = [];
  /** Where people text to when they name no other number. */
  readonly number = '07700900999';
  readonly now: () => number;
  readonly #callbacks: Pick<Callbacks, 'call'>;
  readonly #arrivals = new EventEmitter().setMaxListeners(0);
  readonly #stopped = new AbortController();
  readonly #underWay = new Set<Promise<void>>();

  constructor(callbacks: Pick<Callbacks, 'call'>, now: () => number) {
    this.#callbacks = callbacks;
    this.now = now;
  }

  /** On its way to the phone; does not wait. */
  send(notification: Notification): void {
    this.notifications.push(notification);
    const way = this.#deliver(notification).finally(() => this.#underWay.delete(way));
    this.#underWay.add(way);
  }

  /** Somebody texts the service; `isLost`: nobody is called about it. */
  receive(
    { from, to = this.number, words }: { from: string; to?: string; words: string },
    isLost = false,
  ): ReceivedText {
    const text = { id: randomUUID(), from: internationalDigits(from), to, words, at: dateTime(this.now()) };
    this.received.push(text);
    if (!isLost) this.#callbacks.call('received', receivedBody(text));
    return text;
  }

  /** Texts that have reached a phone after the first `after` of them; waits for one while there is none. */
  async textsOn(number: string, after: number, waitMs: number): Promise<string[]> {
    const patience = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(waitMs)]);
    while (!patience.aborted) {
      const texts = this.notifications.filter(
        ({ asked, status }) =>
          internationalDigits(asked.number) === internationalDigits(number) && status === 'delivered',
      );
      if (texts.length > after) return texts.slice(after).map(({ asked }) => asked.words);
      await once(this.#arrivals, 'text', { signal: patience }).catch(() => undefined);
    }
    return [];
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.settled();
  }

  async #deliver(notification: Notification): Promise<void> {
    notification.status = 'sending';
    notification.sentAt = dateTime(this.now());
    await delay(REACHED_AFTER_MS, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
    if (this.#stopped.signal.aborted) return;
    notification.status = fateOf(notification.asked.number);
    notification.completedAt = dateTime(this.now());
    this.#arrivals.emit('text');
    this.#callbacks.call('delivery', deliveryBody(notification));
  }
}

export function receivedBody({ id, from, to, words, at }: ReceivedText): object {
  return { id, source_number: from, destination_number: to, message: words, date_received: at };
}

/** `447…`, however it was written. */
function internationalDigits(number: string): string {
  return number.replace(/\D/gu, '').replace(/^0/u, '44');
}
