import type { Storage } from 'botbuilder-core';
import type { Logger } from 'pino';
import { commandIn } from '../../dialogs/command.ts';
import { locales, wordsFor } from '../../locales/words.ts';
import type { Text, TextStore } from '../../store/textStore.ts';
import type { NotifyApi, TextReceived } from '../notify/notifyApi.ts';
import { referenceOf, settled } from './delivery.ts';
import type { TextIntake } from './intake.ts';
import { internationalNumber } from './number.ts';
import type { Statuses } from './statuses.ts';

const HOUR_MS = 60 * 60_000;
/** Notify shows texts of a week. */
const SHOWN_MS = 7 * 24 * HOUR_MS;
/** A callback has come by then, or will not. */
const SETTLED_AFTER_MS = HOUR_MS;
const BEGAN = 'texts/began';

interface ReconcilingParts {
  api: Pick<NotifyApi, 'received' | 'statusOf'>;
  intake: TextIntake;
  statuses: Pick<Statuses, 'take'>;
  texts: TextStore;
  state: Storage;
  log: Logger;
  now: () => Date;
}

export interface Reconciled {
  /** Texts received that no callback had brought. */
  takenIn: number;
  /** Texts sent about whose end nothing had been heard. */
  lookedUp: number;
}

/** Asks Notify for what its callbacks did not bring: at the start, and every hour. */
export class Reconciling {
  readonly #parts: ReconcilingParts;
  #timer?: NodeJS.Timeout;
  #running?: Promise<unknown>;

  constructor(parts: ReconcilingParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => this.#inBackground(), HOUR_MS);
    this.#inBackground();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Once. Throws NotifyError, and what the store throws. */
  async run(): Promise<Reconciled> {
    const takenIn = await this.#takeInMissed();
    const lookedUp = await this.#lookUpSent();
    await this.#forgetFailed();
    return { takenIn, lookedUp };
  }

  #inBackground(): void {
    const { log } = this.#parts;
    this.#running ??= this.run()
      .then(({ takenIn, lookedUp }) => {
        if (takenIn + lookedUp > 0) log.info({ takenIn, lookedUp }, 'texts reconciled with Notify');
      })
      .catch((error: Error) => log.error({ error: error.name }, 'texts cannot be reconciled now, trying again'))
      .finally(() => (this.#running = undefined));
  }

  /** Oldest first. What somebody has texted after it is an answer to something else by now. */
  async #takeInMissed(): Promise<number> {
    const { intake } = this.#parts;
    const texts = await this.#listed();
    const isKnown = await Promise.all(texts.map((text) => intake.isKnown(text)));
    const missed = texts.filter((_, index) => !isKnown[index]);
    for (const text of missed) {
      const known = texts.filter((_, index) => isKnown[index]);
      const isLate = known.some((other) => isOfSameTalk(other, text) && other.at > text.at);
      await (isLate && !isStop(text) ? intake.takeLate(text) : intake.take(text));
    }
    return missed.length;
  }

  /** Oldest first, since texts began to be taken in. */
  async #listed(): Promise<TextReceived[]> {
    const { api, now } = this.#parts;
    const since = Math.max(await this.#began(), now().getTime() - SHOWN_MS);
    const all: TextReceived[] = [];
    for (let page = await api.received(); page.length > 0; page = await api.received(page.at(-1)!.id)) {
      all.push(...page);
      if (Date.parse(page.at(-1)!.at) < since) break;
    }
    return all.filter(({ at }) => Date.parse(at) >= since).toReversed();
  }

  /** Texts from before this service was there were meant for somebody else. */
  async #began(): Promise<number> {
    const { state, now } = this.#parts;
    const { [BEGAN]: kept } = (await state.read([BEGAN])) as Record<string, { at: number } | undefined>;
    const at = kept?.at ?? now().getTime() - SETTLED_AFTER_MS;
    await state.write({ [BEGAN]: { at } });
    return at;
  }

  async #lookUpSent(): Promise<number> {
    const { texts, now } = this.#parts;
    const before = now().getTime() - SETTLED_AFTER_MS;
    const open: Text[] = [];
    for await (const text of texts.list({ states: ['sent'] })) if (Date.parse(text.due) < before) open.push(text);
    for (const text of open) await this.#lookUp(text);
    return open.length;
  }

  /** Nobody has sent them again for a week. */
  async #forgetFailed(): Promise<void> {
    const { texts, now } = this.#parts;
    const before = now().getTime() - SHOWN_MS;
    for await (const text of texts.list({ states: ['failed'] }))
      if (text.sealed !== undefined && Date.parse(text.at) < before)
        await texts.save(settled(text, 'failed', text.why));
  }

  /** Notify forgets texts after a week; then nobody can say. */
  async #lookUp(text: Text): Promise<void> {
    const { api, statuses, texts, now } = this.#parts;
    const reference = referenceOf(text);
    const status = await api.statusOf(reference);
    if (status !== undefined) return await statuses.take(reference, status);
    if (now().getTime() - Date.parse(text.at) > SHOWN_MS)
      await texts.save(settled(text, 'failed', 'never heard of again'));
  }
}

function isOfSameTalk(one: TextReceived, other: TextReceived): boolean {
  return ([one.from, one.to] as const).every(
    (number, index) => internationalNumber(number) === internationalNumber([other.from, other.to][index]!),
  );
}

/** Whenever it arrives, who said stop is let go. */
function isStop({ words }: TextReceived): boolean {
  return locales.some((locale) => commandIn(words, wordsFor(locale, 'child')) === 'stop');
}
