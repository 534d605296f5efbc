import type { Activity, TurnContext } from 'botbuilder-core';
import { DirectAdapter } from '../../../bot/channels/directAdapter.ts';
import { OneAtATime } from '../../../bot/middleware/oneAtATime.ts';

const said = (conversation: string, text: string): Partial<Activity> => ({
  type: 'message',
  channelId: 'page',
  conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
  text,
});

/** Turns that are noted when they begin, and end when the test says so. */
function heldTurns() {
  const notes: string[] = [];
  const ends = new Map<string, (how: 'well' | 'badly') => void>();
  const adapter = new DirectAdapter(async ({ activity: { text } }: TurnContext) => {
    notes.push(`${text} begins`);
    const how = await new Promise((resolve) => ends.set(text, resolve));
    notes.push(`${text} ends`);
    if (how === 'badly') throw new Error('a turn failed');
  });
  adapter.use(new OneAtATime());
  const end = async (text: string, how: 'well' | 'badly' = 'well') => {
    ends.get(text)!(how);
    await settle();
  };
  return { adapter, notes, end };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('OneAtATime', () => {
  test("takes one person's messages in the order they came", async () => {
    const { adapter, notes, end } = heldTurns();
    const turns = ['one', 'two', 'three'].map((text) => adapter.say(said('ada', text)));
    await settle();
    for (const text of ['one', 'two', 'three']) await end(text);
    await Promise.all(turns);
    expect(notes).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'three begins', 'three ends']);
  });

  test('lets others talk meanwhile', async () => {
    const { adapter, notes, end } = heldTurns();
    const ada = adapter.say(said('ada', 'one'));
    const ben = adapter.say(said('ben', 'two'));
    await settle();
    expect(notes).toEqual(['one begins', 'two begins']);
    await end('two');
    await ben;
    await end('one');
    await ada;
  });

  test('goes on after a turn that failed', async () => {
    const { adapter, notes, end } = heldTurns();
    const first = adapter.say(said('ada', 'one'));
    const second = adapter.say(said('ada', 'two'));
    await settle();
    const failure = first.catch((error: Error) => error.message);
    await end('one', 'badly');
    expect(await failure).toBe('a turn failed');
    await end('two');
    await second;
    expect(notes.at(-1)).toBe('two ends');
  });
});
