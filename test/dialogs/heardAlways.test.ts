import type { Activity } from 'botbuilder-core';
import type { Alert, AlertWords } from '../../store/alertStore.ts';
import { listening } from './listening.ts';
import type { Service } from './person.ts';
import { TroubledStore } from './troubledStore.ts';
import { childSteps, walkTo } from './walk.ts';

const disclosure = 'my stepdad hits me every night';

async function alertsOf({ store }: Service): Promise<(Alert & AlertWords)[]> {
  const found: (Alert & AlertWords)[] = [];
  for await (const { alert } of store.alerts.list({ waiting: true }))
    found.push({ ...alert, ...(JSON.parse(alert.sealed) as AlertWords) });
  return found;
}

/** One message in Teams, whatever it holds. */
async function hear(service: Service, message: Partial<Activity>) {
  return await service.talking.direct().say({
    type: 'message',
    channelId: 'msteams',
    from: { id: 'ada', name: '' },
    recipient: { id: 'bot', name: '' },
    conversation: { id: 'ada', name: '', isGroup: false, conversationType: 'personal' },
    channelData: { familyViews: { authority: 'essex' } },
    ...message,
  });
}

test('an answer that is changed after it was sent is heard, under the id it had', async () => {
  const service = listening();
  const person = await walkTo(service.person({ channel: 'msteams' }), 'difference-child', childSteps);
  await person.say('i like it', 'answer');
  await hear(service, { id: 'answer', type: 'messageUpdate', text: disclosure });
  expect(await alertsOf(service)).toMatchObject([{ text: disclosure }]);
});

test('who sends a message again that was kept and not answered is told where help is, and no second alert is made', async () => {
  const store = new TroubledStore();
  const service = listening(store);
  const person = await walkTo(service.person(), 'difference-child', childSteps);
  store.fail('write');
  await person.say(disclosure, 'same');
  const after = listening(store);
  await person.moveTo(after).say(disclosure, 'same');
  expect(person.asked).toBe('after-concern');
  expect(person.words).toContain('0800 1111');
  expect(await alertsOf(after)).toHaveLength(1);
});

test('harm told while erasing is passed on before anything is erased', async () => {
  const store = new TroubledStore();
  const service = listening(store);
  const person = await walkTo(service.person(), 'improve', childSteps);
  await person.press('forget');
  store.fail('erase', Infinity);
  await hear(service, {
    id: 'yes',
    channelId: 'page',
    text: disclosure,
    value: { question: 'forget', options: ['yes'] },
  });
  expect(await alertsOf(service)).toMatchObject([{ text: disclosure }]);
});

test('words in the box beside "I do not feel safe" go with it, even when nothing is found in them', async () => {
  const service = listening();
  await hear(service, { id: '1', text: '', value: { command: 'unsafe', text: 'ok thanks' } });
  expect(await alertsOf(service)).toMatchObject([{ source: 'asked', urgent: true, text: 'ok thanks' }]);
});

test('the label of that button, which some channels send, is no words of the person', async () => {
  const service = listening();
  const label = "I don't feel safe";
  await hear(service, { id: '1', channelId: 'webchat', text: label, value: { command: 'unsafe' } });
  expect(await alertsOf(service)).toMatchObject([{ urgent: true }]);
});

test('words are heard beside an empty box of a card', async () => {
  const service = listening();
  await hear(service, { id: '1', text: disclosure, value: { text: ' ' } });
  expect(await alertsOf(service)).toMatchObject([{ text: disclosure }]);
});

test('where a channel gives messages no ids, asking for help again is passed on again', async () => {
  const service = listening();
  await hear(service, { value: { command: 'unsafe' } });
  await hear(service, { value: { command: 'unsafe' } });
  expect(await alertsOf(service)).toHaveLength(2);
});

test('whoever comes back to a page that was lost on the way is told where help is', async () => {
  const person = await walkTo(listening().person(), 'difference-child', childSteps);
  await person.say(disclosure);
  await person.arrive();
  expect(person.words).toContain('0800 1111');
  expect(person.asked).toBe('after-concern');
});

test.each([
  ['words', { text: disclosure }],
  ['the button', { value: { command: 'unsafe' } }],
])('whoever tells of harm by %s while nothing can be kept is told whom to ring', async (_, message) => {
  const store = new TroubledStore();
  const service = listening(store);
  store.fail('alert');
  const [reply] = await hear(service, { id: '1', ...message });
  expect(reply!.text).toContain('0800 1111');
  await hear(service, { id: '1', ...message });
  expect(await alertsOf(service)).toHaveLength(1);
});
