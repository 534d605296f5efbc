import type { Activity } from 'botbuilder-core';
import { DirectAdapter } from '../../../bot/channels/directAdapter.ts';
import { DropRepeats } from '../../../bot/middleware/dropRepeats.ts';
import { openMemory } from '../../../store/memory.ts';

function message(more: Partial<Activity> = {}): Partial<Activity> {
  return {
    type: 'message',
    id: 'm1',
    channelId: 'page',
    conversation: { id: 'ada', name: '', isGroup: false, conversationType: 'personal' },
    ...more,
  };
}

const conversation = (id: string) => ({ conversation: { ...message().conversation!, id } });

/** How many turns were run for the activities, where the first `failing` of them failed. */
async function turnsFor(activities: Partial<Activity>[], failing = 0): Promise<number> {
  let turns = 0;
  const adapter = new DirectAdapter(() => {
    turns++;
    return turns <= failing ? Promise.reject(new Error('a turn failed')) : Promise.resolve();
  });
  adapter.use(new DropRepeats(openMemory().seen));
  adapter.onTurnError = () => Promise.resolve();
  for (const activity of activities) await adapter.say(activity);
  return turns;
}

describe('DropRepeats', () => {
  test.each<[what: string, activities: Partial<Activity>[], turns: number]>([
    ['the same message', [message(), message(), message()], 1],
    ['other messages', [message(), message({ id: 'm2' })], 2],
    ['the same id in another conversation', [message(), message(conversation('ben'))], 2],
    ['the same id on another channel', [message(), message({ channelId: 'sms' })], 2],
    ['messages without an id', [message({ id: undefined }), message({ id: undefined })], 2],
    ['the same arrival', [message({ type: 'conversationUpdate' }), message({ type: 'conversationUpdate' })], 1],
    ['events', [message({ type: 'event' }), message({ type: 'event' })], 2],
  ])('given %s', async (_, activities, turns) => {
    expect(await turnsFor(activities)).toBe(turns);
  });

  test('takes a message in again after a turn that failed', async () => {
    expect(await turnsFor([message(), message(), message()], 1)).toBe(2);
  });
});
