import { TurnContext, type Activity, type ResourceResponse } from 'botbuilder-core';
import { DirectAdapter } from '../../../bot/channels/directAdapter.ts';
import { ShowTyping } from '../../../bot/channels/showTyping.ts';

/** Sends slowly where a test wants it, and keeps what it sent. */
class SlowAdapter extends DirectAdapter {
  readonly sent: string[] = [];
  /** Called before a sign goes out. */
  onSign: () => Promise<void> = () => Promise.resolve();

  override async sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const { type } of activities) {
      if (type === 'typing') await this.onSign();
      this.sent.push(type!);
    }
    return activities.map(() => ({ id: 'a' }));
  }
}

const message = { channelId: 'msteams', type: 'message', id: 'm', conversation: { id: 'c' } } as Partial<Activity>;
const atOnce = { first: 0, next: 0 };

/** Runs a turn that does what is given before it answers, and waits for all that may still come. */
async function turn(adapter: SlowAdapter, before: () => Promise<void>, activity = message, waits = atOnce) {
  const context = new TurnContext(adapter, activity);
  await new ShowTyping(waits).onTurn(context, async () => {
    await before();
    await context.sendActivity('next question');
    await before();
  });
  await new Promise((resolve) => setImmediate(resolve));
  return adapter.sent;
}

/** Until so many signs were begun. */
function signs(adapter: SlowAdapter, count: number, then = () => Promise.resolve()): Promise<void> {
  return new Promise((resolve) => {
    let begun = 0;
    adapter.onSign = async () => {
      if (++begun === count) resolve();
      await then();
    };
  });
}

describe('while a turn in Teams takes long', () => {
  test('signs are shown until the first reply, and none after it', async () => {
    const adapter = new SlowAdapter(() => Promise.resolve());
    const three = signs(adapter, 3);
    const sent = await turn(adapter, () => three);
    expect(sent.slice(0, 3)).toEqual(['typing', 'typing', 'typing']);
    expect(sent.filter((type) => type === 'message')).toHaveLength(1);
    expect(sent.at(-1)).toBe('message');
  });

  test('a sign on its way comes before the reply', async () => {
    const adapter = new SlowAdapter(() => Promise.resolve());
    const begun = signs(adapter, 1, () => new Promise((resolve) => setImmediate(resolve)));
    expect((await turn(adapter, () => begun)).slice(-2)).toEqual(['typing', 'message']);
  });

  test('a sign that cannot be sent harms nothing', async () => {
    const adapter = new SlowAdapter(() => Promise.resolve());
    const begun = signs(adapter, 1, () => Promise.reject(new Error('no')));
    expect(await turn(adapter, () => begun)).toEqual(['message']);
  });

  test('a turn that fails fails as it would, and its signs end', async () => {
    const adapter = new SlowAdapter(() => Promise.resolve());
    const one = signs(adapter, 1);
    const failing = () => one.then(() => Promise.reject(new Error('store is down')));
    await expect(turn(adapter, failing)).rejects.toThrow('store is down');
    const { length } = adapter.sent;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(adapter.sent).toHaveLength(length);
  });
});

test.each([
  ['a short turn', message, { first: 60_000, next: 60_000 }],
  ['another channel', { ...message, channelId: 'sms' }, atOnce],
  ['what is no message', { ...message, type: 'messageReaction' }, atOnce],
])('no sign is shown for %s', async (_, activity, waits) => {
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
  expect(await turn(new SlowAdapter(() => Promise.resolve()), pause, activity, waits)).toEqual(['message']);
});
