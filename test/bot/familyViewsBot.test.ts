import { openMemory } from '../../store/memory.ts';
import { testTalking } from '../support/talking.ts';

const message = {
  type: 'message',
  channelId: 'msteams',
  from: { id: 'a', name: '' },
  recipient: { id: 'bot', name: '' },
  text: 'hello',
};

test.each([
  ['a group', { id: 'c', name: '', conversationType: 'groupChat', isGroup: true }],
  ['a channel', { id: 'c', name: '', conversationType: 'channel', isGroup: true }],
  ['a group that only says so', { id: 'c', name: '', conversationType: 'personal', isGroup: true }],
])('in %s the bot says that it talks with one person, and asks nothing', async (_, conversation) => {
  const store = openMemory();
  const adapter = testTalking({ store, onlyAuthority: 'E10000012' }).direct();
  const replies = await adapter.say({ ...message, id: '1', conversation });
  expect(replies.map(({ text }) => text)).toEqual([expect.stringContaining('one person at a time')]);
});

test('alone with a person the bot talks', async () => {
  const adapter = testTalking({ onlyAuthority: 'E10000012' }).direct();
  const conversation = { id: 'c', name: '', conversationType: 'personal', isGroup: false };
  const replies = await adapter.say({ ...message, id: '1', conversation });
  expect(replies.map(({ text }) => text).join()).toContain('Essex');
});
