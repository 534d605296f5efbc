import { ConflictError } from '../../store/responseStore.ts';
import type { Text, TextStore } from '../../store/textStore.ts';
import type { DeliveryStatus } from '../notify/notifyApi.ts';
import { afterStatus, readReference } from './delivery.ts';

/** Times a change is redone when somebody else changed the same text first. */
const TRIES = 5;

interface StatusParts {
  texts: TextStore;
  now: () => Date;
  /** There may be something to send again. */
  wake: () => void;
}

/** Takes in what became of texts, told by callbacks or looked up: in any order, and as often as it comes. */
export class Statuses {
  readonly #parts: StatusParts;

  constructor(parts: StatusParts) {
    this.#parts = parts;
  }

  /** References of other texts, such as those to staff, are none of ours. */
  async take(reference: string, status: DeliveryStatus): Promise<void> {
    const read = readReference(reference);
    for (let attempt = 1; read; attempt++) {
      const text = await this.#parts.texts.find(read.id);
      const after = text && next(text, read.sends, status, this.#parts.now());
      if (!after || after === text) return;
      try {
        await this.#parts.texts.save(after);
        return this.#parts.wake();
      } catch (error) {
        if (!(error instanceof ConflictError) || attempt === TRIES) throw error;
      }
    }
  }
}

/** What an earlier sending failed with is known already; but one that has arrived needs no second. */
function next(text: Text, sends: number, status: DeliveryStatus, now: Date): Text {
  if (text.sends !== sends && status !== 'delivered') return text;
  return afterStatus(text, status, now);
}
