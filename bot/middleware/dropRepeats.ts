import type { Middleware, TurnContext } from 'botbuilder-core';
import { markKept } from '../../dialogs/kept.ts';
import type { SeenMessages } from '../../store/seenMessages.ts';

/** What can be repeated with effect: words, and an arrival, which is greeted. */
const REPEATED = ['message', 'conversationUpdate', 'installationUpdate'];

/**
 * Drops a message that was dealt with before: Teams sends again after 15 seconds, and Direct Line removes no duplicates.
 * Stands behind OneAtATime, so that two copies at the same instant meet here one after the other.
 */
export class DropRepeats implements Middleware {
  readonly #seen: SeenMessages;

  constructor(seen: SeenMessages) {
    this.#seen = seen;
  }

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { activity } = context;
    if (!activity.id || !REPEATED.includes(activity.type)) return next();
    const key = `${activity.channelId}/${activity.conversation.id}/${activity.id}`;
    if (await this.#seen.has(key)) return;
    await next();
    markKept(context);
    await this.#seen.add(key);
  }
}
