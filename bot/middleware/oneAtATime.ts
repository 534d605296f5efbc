import type { Middleware, TurnContext } from 'botbuilder-core';
import { InOrder } from '../inOrder.ts';

/** Takes one person's messages in the order they came, each after the one before is done; others do not wait. */
export class OneAtATime implements Middleware {
  readonly #turns = new InOrder();

  onTurn({ activity }: TurnContext, next: () => Promise<void>): Promise<void> {
    return this.#turns.run(`${activity.channelId}/${activity.conversation.id}`, next);
  }
}
