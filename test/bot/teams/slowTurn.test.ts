import { TeamsTalk } from '../../support/teamsTalk.ts';

test('in Teams, while an answer takes long to keep, the person sees that the bot is writing', async () => {
  const talk = await TeamsTalk.start();
  await talk.say('hello', 'yes');
  const { store, azure } = talk.bot;
  const shown = new Promise<void>((resolve) => {
    azure.connector.beforeTaking = ({ type }) => Promise.resolve(type === 'typing' ? resolve() : undefined);
  });
  const save = store.responses.save.bind(store.responses);
  store.responses.save = (...given) => shown.then(() => save(...given));
  const before = azure.sent.length;
  await talk.say('mum');
  const types = azure.sent.slice(before).map(({ activity }) => activity.type);
  expect([types[0], types.at(-1)]).toEqual(['typing', 'message']);
  expect(azure.sent[before]!.conversation).toBe(talk.person.conversation);
  await talk.close();
});
