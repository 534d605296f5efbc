import { ActivityTypes, BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder-core';
import { hasStopped } from '../../dialogs/stopped.ts';
import type { Outbox } from './outbox.ts';

type Logic = (context: TurnContext) => Promise<void>;

interface TextAdapterParts {
  logic: Logic;
  outbox: Outbox;
  talkKey: (channel: string, conversationId: string) => string;
}

/** Texts through GOV.UK Notify: one that came in goes in, what is said to it goes into the outbox. */
export class TextAdapter extends BotAdapter {
  readonly #parts: TextAdapterParts;

  constructor(parts: TextAdapterParts) {
    super();
    this.#parts = parts;
  }

  /** Resolves once all is kept. Rejects when what there is to say could not be kept: the text must come again. */
  async take(activity: Partial<Activity>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), this.#parts.logic);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const { outbox, talkKey } = this.#parts;
    const { id, channelId, conversation, from, timestamp } = context.activity;
    const talk = talkKey(channelId, conversation.id);
    const heardAt = timestamp?.toISOString();
    if (hasStopped(context)) await outbox.withdraw(talk, heardAt);
    const said = activities.filter(({ type, text }) => type === String(ActivityTypes.Message) && text);
    const { sender } = (context.activity.channelData ?? {}) as { sender?: string };
    const to = { talk, kind: 'reply', number: from.id, sender, heardAt } as const;
    for (const [index, { text = '' }] of said.entries())
      await outbox.put({ ...to, id: `${conversation.id}/${id}/${index}`, words: text });
    return activities.map((_, index) => ({ id: `${id}.${index}` }));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('A text stays as it was sent: expected no updates'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('A text stays as it was sent: expected no deletions'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('People are texted first by way of the outbox'));
  }
}
