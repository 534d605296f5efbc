import type { Middleware, TurnContext } from 'botbuilder-core';

interface Waits {
  /** Before the first sign, in ms: most turns are done by then. */
  first: number;
  /** Between signs, in ms: Teams shows one for about three seconds. */
  next: number;
}

/**
 * Shows in Teams that the bot is writing while a turn takes long. botbuilder's own ShowTypingMiddleware does not wait for a
 * sign on its way, which may then come after the reply and stay; it goes on after the first reply; and a sign that cannot be
 * sent makes it say sorry for a turn that went well.
 */
export class ShowTyping implements Middleware {
  readonly #waits: Waits;

  constructor(waits: Waits = { first: 800, next: 3000 }) {
    this.#waits = waits;
  }

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const { channelId, type } = context.activity;
    if (channelId !== 'msteams' || !['message', 'invoke'].includes(type)) return next();
    const signs = new Signs(context, this.#waits);
    context.onSendActivities(async (_context, _activities, send) => {
      await signs.stop();
      return await send();
    });
    return next().finally(() => signs.stop());
  }
}

class Signs {
  #timer: NodeJS.Timeout;
  #onItsWay: Promise<unknown> = Promise.resolve();

  constructor(context: TurnContext, { first, next }: Waits) {
    const show = () => {
      this.#onItsWay = sendSign(context).then(() => (this.#timer = setTimeout(show, next)));
    };
    this.#timer = setTimeout(show, first);
  }

  /** Afterwards none is shown, and none is on its way. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#onItsWay;
    clearTimeout(this.#timer);
  }
}

/** Past the middleware, as it is no reply. One that cannot be sent is missed by nobody. */
async function sendSign(context: TurnContext): Promise<void> {
  const { activity, adapter } = context;
  const { conversation, recipient, from, serviceUrl, channelId, id } = activity;
  const sign = { type: 'typing', channelId, serviceUrl, conversation, from: recipient, recipient: from, replyToId: id };
  await adapter.sendActivities(context, [sign]).catch(() => undefined);
}
