import { Semaphore } from 'async-mutex';
import type { Logger } from 'pino';
import type { Text } from '../../store/textStore.ts';
import { sendText, type SendParts } from './sendText.ts';
import { textsDue, type DueText } from './textsDue.ts';

/** Texts of other processes, and those of one that crashed, are looked for this often. In ms. */
const EVERY_MS = 30_000;
/** Requests to Notify at once: well under 3,000 a minute. */
const AT_ONCE = 10;

/** Sees to it that texts go out: looks at all that wait, and tries each that is due, talks side by side. */
export class TextSender {
  readonly #parts: SendParts & { log: Logger };
  readonly #limit = new Semaphore(AT_ONCE);
  /** By talk. */
  readonly #underWay = new Map<string, Promise<void>>();
  #timer?: NodeJS.Timeout;
  #looking?: Promise<void>;
  #lookAgain = false;
  #isRunning = false;
  #stopped = false;

  constructor(parts: SendParts & { log: Logger }) {
    this.#parts = parts;
  }

  start(): void {
    this.#isRunning = true;
    this.wake();
  }

  /** There may be something to send. Never throws and does not wait. */
  wake(): void {
    if (this.#isRunning) void this.look();
  }

  /** Begins what is due now. Resolves when all of it was begun; what was asked for meanwhile is done too. */
  look(): Promise<void> {
    this.#lookAgain = true;
    return (this.#looking ??= this.#lookWhileAsked());
  }

  /** Resolves when nothing is being sent. */
  async settled(): Promise<void> {
    while (this.#looking || this.#underWay.size > 0) await Promise.all([this.#looking, ...this.#underWay.values()]);
  }

  /** Begins nothing more, and waits for what was begun. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#isRunning = false;
    clearTimeout(this.#timer);
    await this.settled();
  }

  async #lookWhileAsked(): Promise<void> {
    let next = EVERY_MS;
    while (this.#lookAgain && !this.#stopped) {
      this.#lookAgain = false;
      next = await this.#lookOnce();
    }
    this.#looking = undefined;
    clearTimeout(this.#timer);
    if (this.#isRunning) this.#timer = setTimeout(() => this.wake(), next);
  }

  /** Milliseconds until there is something to do again. */
  async #lookOnce(): Promise<number> {
    const { texts, now, log } = this.#parts;
    try {
      const waiting: Text[] = [];
      for await (const text of texts.list({ states: ['queued', 'sending'] })) waiting.push(text);
      const at = now();
      const next = textsDue(waiting, at).filter(({ text }) => !this.#underWay.has(text.talk));
      for (const each of next) if (each.at <= at) this.#begin(each);
      const later = next.filter((each) => each.at > at).map((each) => each.at.getTime() - at.getTime());
      return Math.min(EVERY_MS, ...later);
    } catch (error) {
      log.error({ error: (error as Error).name }, 'texts cannot be read from the store, trying again');
      return EVERY_MS;
    }
  }

  #begin({ text, more }: DueText): void {
    const { log } = this.#parts;
    const taken = this.#limit
      .runExclusive(() => (this.#stopped ? undefined : sendText(text, this.#parts)))
      // The store failed: what is there says how far it came, and a later look goes on from it.
      .catch((error: unknown) => log.error({ text: text.id, error: (error as Error).name }, 'a text is unfinished'))
      .finally(() => {
        this.#underWay.delete(text.talk);
        if (more) this.wake();
      });
    this.#underWay.set(text.talk, taken);
  }
}
