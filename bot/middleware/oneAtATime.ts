import { Mutex } from 'async-mutex';
import type { Middleware, TurnContext } from 'botbuilder-core';

/** Takes one person's messages in the order they came, each after the one before is done; others do not wait. */
export class OneAtATime implements Middleware {
  readonly #turns = new Map<string, { mutex: Mutex; waiting: number }>();

  async onTurn({ activity }: TurnContext, next: () => Promise<void>): Promise<void> {
    const key = `${activity.channelId}/${activity.conversation.id}`;
    const turn = this.#turns.get(key) ?? { mutex: new Mutex(), waiting: 0 };
    this.#turns.set(key, turn);
    turn.waiting++;
    try {
      await turn.mutex.runExclusive(next);
    } finally {
      if (--turn.waiting === 0) this.#turns.delete(key);
    }
  }
}
