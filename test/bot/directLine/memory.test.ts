import { Conversations, KEPT_MS } from '../../../bot/directLine/conversations.ts';

const pass = { conv: 'c', user: 'dl_u', locale: 'en', begun: 1_000 };
let now = 2_000;
let memory: Conversations;
const say = (text: string) => memory.add(pass, { type: 'message', text });
const texts = () => memory.after(pass, 0).activities.map(({ text }) => text);
beforeEach(() => {
  now = 2_000;
  memory = new Conversations(
    (id) => `key of ${id}`,
    () => now,
  );
});

describe('what is remembered of a conversation', () => {
  test('goes half an hour after the last thing said, looked at or not, and numbers go on', () => {
    const last = Number(say('one').watermark);
    for (const minutes of [10, 20, 29]) {
      now = 2_000 + minutes * 60_000;
      expect(texts()).toEqual(['one']);
    }
    now = 2_000 + KEPT_MS + 1_000;
    expect(memory.begin(pass)).toBe('new');
    expect(texts()).toEqual([]);
    expect(Number(say('two').watermark)).toBeGreaterThan(last);
    expect(memory.after(pass, last).activities.map(({ text }) => text)).toEqual(['two']);
  });

  test('is the last 200 things said', () => {
    for (let at = 0; at < 300; at++) say(String(at));
    expect(texts()).toEqual(Array.from({ length: 200 }, (_, at) => String(at + 100)));
  });

  test('stays bounded, whoever begins however many', () => {
    for (let at = 0; at < 300; at++) memory.add({ ...pass, conv: `c${at}` }, { text: 'x'.repeat(500_000) });
    const sets = Array.from({ length: 300 }, (_, at) => memory.after({ ...pass, conv: `c${at}` }, 0));
    const kept = sets.filter(({ activities }) => activities.length > 0);
    expect(kept.length).toBeLessThanOrEqual(100);
    expect(kept.length).toBeGreaterThan(0);
  });

  test('goes when it is erased, also where a reference has shown it, and nowhere else', () => {
    const [own, other, stranger] = ['own', 'other', 'stranger'].map((conv) => ({ ...pass, conv }));
    for (const each of [own!, other!, stranger!]) memory.add(each, { text: 'said' });
    memory.markOthers(other!);
    memory.forget(['key of own']);
    const left = [own!, other!, stranger!].map((each) => memory.after(each, 0).activities.length);
    expect(left).toEqual([0, 0, 1]);
  });
});
