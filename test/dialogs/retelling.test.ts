import { testTalking } from '../support/talking.ts';
import { talkAs } from '../../bot/terminal/talkAs.ts';
import { openMemory } from '../../store/memory.ts';

const coder = {
  version: 'stub',
  code: (text: string) => {
    const codes = ['calmer', 'happier'].filter((code) => text.includes(code) && !text.startsWith('no '));
    const given = codes.map((code) => ({ code, confidence: 0.9, evidence: code }));
    return { codes: given, candidates: given, language: 'en', frame: 'larc-1', coder: 'stub' };
  },
};

test.each([
  ['at the reading back', ['no, he is happier']],
  ['at the list', ['no', 'i mean he is happier']],
])('words of their own %s are put to those said before and read back', async (_, said) => {
  const store = openMemory();
  const talk = talkAs(testTalking({ store, setting: { coder } }).direct(), {
    authority: 'portsmouth',
    channel: 'sms',
    locale: 'en',
    person: 'p',
  });
  await talk.arrive();
  for (const text of ['yes', 'child', '14', 'skip', 'skip', 'he is calmer']) await talk.say({ text });
  let replies = await talk.say({ text: said[0]! });
  for (const text of said.slice(1)) replies = await talk.say({ text });
  expect(replies[0]!.text).toMatch(/From what you said: .*calmer.*; .*happier/u);
  const [response] = await Array.fromAsync(store.responses.list({ authority: 'E06000044', round: '2026-autumn' }));
  expect(response!.answers['difference-child']).toMatchObject({
    text: expect.stringContaining('he is happier') as string,
  });
});
