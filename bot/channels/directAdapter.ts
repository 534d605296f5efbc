import { randomUUID } from 'node:crypto';
import { ActivityTypes, BotAdapter, TurnContext, type Activity, type ResourceResponse } from 'botbuilder-core';

type Logic = (context: TurnContext) => Promise<void>;
const REPLIES = Symbol('replies');

/** For channels that live in this process: an activity goes in, the replies of its turn come back. */
export class DirectAdapter extends BotAdapter {
  readonly #logic: Logic;

  constructor(logic: Logic) {
    super();
    this.#logic = logic;
  }

  async say(activity: Partial<Activity>): Promise<Partial<Activity>[]> {
    const replies: Partial<Activity>[] = [];
    const context = new TurnContext(this, activity);
    context.turnState.set(REPLIES, replies);
    await this.runMiddleware(context, this.#logic);
    return replies;
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    // botbuilder-dialogs adds a trace of its state to each turn, meant for the Emulator.
    const said = activities.filter(({ type }) => type !== String(ActivityTypes.Trace));
    context.turnState.get<Partial<Activity>[]>(REPLIES).push(...said);
    return Promise.resolve(activities.map(() => ({ id: randomUUID() })));
  }

  override updateActivity(): Promise<void> {
    return Promise.reject(new Error('This channel shows messages as they were sent: expected no updates'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('This channel shows messages as they were sent: expected no deletions'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('This channel cannot be written to first: the person has to come'));
  }
}
