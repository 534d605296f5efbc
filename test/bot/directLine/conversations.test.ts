import { LineClient, saidBy, startLine, type Line } from '../../support/directLine.ts';
import { responsesIn } from '../../support/chatService.ts';

let line: Line;
beforeEach(async () => {
  line = await startLine();
});
afterEach(() => line.stop());

const parent = { value: { question: 'respondent', options: ['parent'] } };
const yes = { value: { question: 'consent', options: ['yes'] } };

describe('a conversation', () => {
  test('begins once, with what the bot says first', async () => {
    const client = await LineClient.start(line);
    const again = await client.call('POST', 'conversations', {});
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ conversationId: client.conversation, expires_in: 1800 });
    const { activities } = await client.read();
    expect(saidBy('bot', activities).at(-1)).toMatch(/Do you want to take part\?$/u);
    expect(saidBy('bot', activities).filter((text) => text.includes('take part?'))).toHaveLength(1);
  });

  test('numbers what is said as Azure does, and says what a reply replies to', async () => {
    const client = await LineClient.start(line);
    const { watermark } = await client.read();
    const id = await client.say('yes');
    expect(id).toBe(`${client.conversation}|${String(Number(watermark) + 1).padStart(7, '0')}`);
    const { activities } = await client.read(watermark);
    const [own, ...replies] = activities;
    expect(own).toMatchObject({ id, text: 'yes', from: { id: client.user, role: 'user' } });
    expect(replies.length).toBeGreaterThan(0);
    expect(replies.map(({ replyToId }) => replyToId)).toEqual(replies.map(() => id));
    expect(activities.map((each) => each.id)).toEqual(activities.map((each) => each.id).toSorted());
  });

  test('is read on from a watermark, and whole from 0', async () => {
    const client = await LineClient.start(line);
    const first = await client.read('0');
    await client.say('yes', yes);
    const rest = await client.read(first.watermark);
    const whole = await client.read('0');
    expect(whole.activities).toEqual([...first.activities, ...rest.activities]);
    expect((await client.read(whole.watermark)).activities).toEqual([]);
    expect((await client.read('999999999')).activities).toEqual([]);
  });

  test('takes a message that is sent again under its own id once', async () => {
    const client = await LineClient.start(line);
    await client.say('yes', yes);
    await client.say('parent', parent);
    const message = { value: { command: 'skip' }, channelData: { clientActivityID: 'mine-1' } };
    const { watermark } = await client.read();
    const ids = await Promise.all([client.say('', message), client.say('', message)]);
    ids.push(await client.say('', message));
    expect(new Set(ids).size).toBe(1);
    const { activities } = await client.read(watermark);
    expect(activities.filter(({ from }) => from?.role === 'user')).toHaveLength(1);
    const [response] = await responsesIn(line.store);
    expect(Object.values(response!.answers).filter((answer) => answer?.kind === 'skipped')).toHaveLength(1);
  });

  test('keeps the order of a burst, and answers all of it', async () => {
    const client = await LineClient.start(line);
    await client.say('yes', yes);
    const { watermark } = await client.read();
    const texts = Array.from({ length: 20 }, (_, at) => `what is question ${at}`);
    const ids = await Promise.all(texts.map((text) => client.say(text)));
    const { activities } = await client.read(watermark);
    expect(saidBy('user', activities).toSorted()).toEqual(texts.toSorted());
    const replied = activities.filter(({ from }) => from?.role === 'bot').map(({ replyToId }) => replyToId);
    expect(new Set(replied)).toEqual(new Set(ids));
    const order = activities.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
    expect([...new Set(replied)]).toEqual(order);
  });

  test('is never seen by another person', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => LineClient.start(line)));
    await Promise.all(
      people.map((each, at) => each.say('yes', { ...yes, channelData: { clientActivityID: `c${at}` } })),
    );
    await Promise.all(people.map((each, at) => each.say(`my own words ${at}`)));
    const read = await Promise.all(people.map((each) => each.read()));
    read.forEach(({ activities }, at) => {
      const words = saidBy('user', activities).filter((text) => text.startsWith('my own'));
      expect(words).toEqual([`my own words ${at}`]);
      expect(activities.filter(({ id }) => !id.startsWith(`${people[at]!.conversation}|`))).toEqual([]);
    });
    expect(await responsesIn(line.store)).toHaveLength(6);
  });

  test('waits for messages that come too fast, and says how long', async () => {
    const client = await LineClient.start(line);
    const send = () => client.call('POST', 'conversations/{id}/activities', { type: 'message', text: 'help' });
    const answers = [];
    for (let at = 0; at < 70; at++) answers.push(await send());
    const last = answers.at(-1)!;
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    // Words of harm never wait, wherever in the message they stand.
    await client.say('', { value: { text: 'my dad hits me every night' } });
    await client.say('my dad hits me with a belt');
    expect((await Array.fromAsync(line.store.alerts.list({ waiting: true }))).length).toBe(2);
  });
});

describe('what is said', () => {
  test('of harm raises an alert', async () => {
    const client = await LineClient.start(line);
    await client.say('yes', yes);
    const { watermark } = await client.read();
    await client.say('my stepdad hits me with a belt');
    const [record] = await Array.fromAsync(line.store.alerts.list({ waiting: true }));
    expect(record!.alert).toMatchObject({ channel: 'directline', authority: 'E10000012', source: 'found' });
    expect(saidBy('bot', (await client.read(watermark)).activities).join(' ')).toContain('999');
    expect(line.log.join('')).not.toContain('belt');
  });

  test('with a file gets an answer about words only, and the words beside it are heard', async () => {
    const client = await LineClient.start(line);
    await client.say('yes', yes);
    const { watermark } = await client.read();
    await upload(client, { type: 'message', from: { id: client.user } });
    expect(saidBy('bot', (await client.read(watermark)).activities)[0]).toMatch(/only read words/iu);
    await upload(client, { type: 'message', text: 'my stepdad hits me with a belt' });
    expect(await Array.fromAsync(line.store.alerts.list({ waiting: true }))).toHaveLength(1);
  });

  test('goes from memory when it is erased', async () => {
    const client = await LineClient.start(line);
    await client.say('yes', yes);
    await client.say('parent', parent);
    expect(JSON.stringify(await client.read())).toContain('parent');
    await client.say('forget', { value: { command: 'forget' } });
    await client.say('', { value: { question: 'forget', options: ['yes'] } });
    const { activities } = await client.read();
    expect(saidBy('user', activities)).toEqual([]);
    expect(saidBy('bot', activities)).not.toEqual([]);
    expect(await responsesIn(line.store)).toEqual([]);
  });
});

describe('after a restart', () => {
  test('the same conversation goes on, numbers too, and the open question is asked again', async () => {
    const client = await LineClient.start(line);
    await client.say('yes', yes);
    const before = await client.read();
    const { store } = line;
    await line.stop();
    line = await startLine({ store });
    client.address = line.address;
    const response = await client.call('GET', `conversations/{id}?watermark=${before.watermark}`);
    expect(response.status).toBe(200);
    const { activities } = await client.read(before.watermark);
    expect(saidBy('bot', activities).at(-1)).toContain('Who are you?');
    expect(activities.map(({ id }) => id).filter((id) => before.activities.some((each) => each.id === id))).toEqual([]);
    await client.say('parent', parent);
    const [saved] = await responsesIn(store);
    expect(saved!.answers).toMatchObject({ respondent: { options: ['parent'] } });
  });

  test('a message that came through before changes nothing', async () => {
    const client = await LineClient.start(line);
    const message = { ...yes, channelData: { clientActivityID: 'mine-1' } };
    await client.say('yes', message);
    const [before] = await responsesIn(line.store);
    const { store } = line;
    await line.stop();
    line = await startLine({ store });
    client.address = line.address;
    const { watermark } = await client.read();
    await client.say('yes', message);
    expect(await responsesIn(store)).toEqual([before]);
    // The client sends it again because it never got the reply.
    expect(saidBy('bot', (await client.read(watermark)).activities).at(-1)).toContain('Who are you?');
  });
});

async function upload(client: LineClient, activity: object): Promise<void> {
  const form = new FormData();
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
  form.append('file', new Blob([new Uint8Array(2000)], { type: 'image/png' }), 'photo.png');
  const body = new Request('http://localhost', { method: 'POST', body: form });
  const type = body.headers.get('content-type')!;
  const response = await client.call('POST', 'conversations/{id}/upload', await body.text(), { 'content-type': type });
  expect(response.status).toBe(200);
}
