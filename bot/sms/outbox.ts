import { ConflictError } from '../../store/responseStore.ts';
import type { Text, TextStore, TextWords } from '../../store/textStore.ts';
import { settled } from './delivery.ts';
import type { TextSeal } from './seal.ts';
import { partsOf } from './parts.ts';

interface OutboxParts {
  texts: TextStore;
  seal: TextSeal;
  now: () => Date;
  /** Keyed hash of an id, hex. */
  hashOf: (id: string) => string;
  /** There is something to send; none where another process sends. */
  wake?: () => void;
}

/** One thing to say to one person. */
export interface ToSay extends TextWords, Pick<Text, 'talk' | 'kind' | 'heardAt'> {
  /** The same for the same thing to say, however often it is worked out. */
  id: string;
}

/** Texts that are to go out, kept before anybody is told that they will. */
export class Outbox {
  readonly #parts: OutboxParts;
  /** When the last text was put in, in ms: two of one moment, or a clock set back, must not change places. */
  #last = 0;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Durable when the promise resolves; put in again it changes nothing. Longer than Notify takes, it becomes several texts. */
  async put({ id, talk, kind, heardAt, words, ...to }: ToSay): Promise<void> {
    const { texts, seal, now, hashOf } = this.#parts;
    for (const [index, part] of partsOf(words).entries()) {
      this.#last = Math.max(now().getTime(), this.#last + 1);
      const at = new Date(this.#last).toISOString();
      const sealed = await seal.close({ ...to, words: part });
      const fresh = { state: 'queued', tries: 0, sends: 1, version: 0 } as const;
      await texts.add({
        id: hashOf(`text/${id}/${index}`),
        talk,
        kind,
        heardAt,
        sealed,
        at,
        due: now().toISOString(),
        ...fresh,
      });
    }
    this.#parts.wake?.();
  }

  /** The person said stop, in the text heard at `heardAt`: what has not gone out but the reply to that does not go out any more. */
  async withdraw(talk: string, heardAt: string | undefined): Promise<void> {
    const { texts } = this.#parts;
    for await (const text of texts.list({ talk, states: ['queued'] })) {
      if (text.heardAt !== undefined && text.heardAt === heardAt) continue;
      await texts.save(settled(text, 'failed', 'stopped')).catch(ignoreConflict);
    }
  }

  /** What was said in these talks is erased. */
  async forget(talks: readonly string[]): Promise<void> {
    for (const talk of talks) await this.#parts.texts.removeOf(talk);
  }
}

/** It is going out at this moment. */
function ignoreConflict(error: unknown): void {
  if (!(error instanceof ConflictError)) throw error;
}
