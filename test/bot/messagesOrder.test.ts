import { connect } from 'node:net';
import { once } from 'node:events';
import { startAzureBot, type AzureBot } from '../support/azureBot.ts';

let bot: AzureBot;
beforeEach(async () => {
  bot = await startAzureBot();
});
afterEach(() => bot.close());

const by = (id: string, text: string, more = {}) => bot.message({ conversation: { id }, from: { id }, text, ...more });
const repliesTo = (id: string) => bot.azure.sent.filter(({ activity }) => activity.replyToId === id);
const conversationsAnswered = () => bot.azure.sent.map(({ conversation }) => conversation);

describe('a message delivered again', () => {
  test('three times at once, and once more later, is taken in and answered once', async () => {
    await bot.deliver(by('ann', 'hello'));
    const yes = by('ann', 'yes');
    const responses = await Promise.all([yes, yes, yes].map((each) => bot.deliver(each)));
    responses.push(await bot.deliver(yes));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(repliesTo(yes.id!).map(({ activity }) => activity.text)).toEqual([
      expect.stringContaining('Please keep these words'),
      expect.stringContaining('Who are you?'),
    ]);
    const [response] = await bot.stored();
    expect(response).toMatchObject({
      version: 1,
      answers: { consent: { options: ['yes'] } },
      applied: [expect.stringMatching(/^[0-9a-f]{32}$/u)],
    });
  });

  test('as an arrival is greeted once', async () => {
    const arrival = by('ann', '', { type: 'conversationUpdate', membersAdded: [{ id: 'ann' }, { id: 'bot-1' }] });
    await Promise.all([bot.deliver(arrival), bot.deliver(arrival)]);
    await bot.deliver(arrival);
    expect(bot.azure.sent.map(({ activity }) => activity.text)).toEqual([
      expect.stringContaining('Family Views'),
      expect.stringContaining('/essex/privacy?'),
      expect.stringContaining('Do you want to take part?'),
    ]);
  });

  test('with new words under a new id is another message', async () => {
    await bot.deliver(by('ann', 'hello'));
    await bot.deliver(by('ann', 'yes'));
    await bot.deliver(by('ann', 'parent'));
    expect((await bot.stored())[0]).toMatchObject({ answers: { respondent: { options: ['parent'] } } });
  });
});

describe('messages at the same instant', () => {
  test('of one person are taken in as they arrived, also when the keys for the first come late', async () => {
    const words = ['hello', 'yes', 'child', '14', 'autism', 'skip', 'skip', 'He listens and I feel safe at home'];
    bot.azure.keysWait.push(100, 50, 0);
    await inOneGo(words.map((text) => by('ann', text)));
    const [response] = await bot.stored();
    expect(response).toMatchObject({
      answers: {
        respondent: { options: ['child'] },
        'age-band': { options: ['14-15'] },
        'key-group': { options: ['autism'] },
        'difference-child': { text: words.at(-1) },
      },
    });
  });

  test('of 30 people do not mix', async () => {
    const people = Array.from({ length: 30 }, (_, index) => `person-${index}`);
    const age = (index: number) => 8 + (index % 10);
    for (const say of [() => 'hello', () => 'yes', () => 'child', (index: number) => `i am ${age(index)}`]) {
      await Promise.all(people.map((id, index) => bot.deliver(by(id, say(index), { from: { id: `user-of-${id}` } }))));
    }
    const bands = (await bot.stored()).map(({ answers }) => answers['age-band']);
    const told = Object.groupBy(bands, (answer) => (answer?.kind === 'chosen' ? answer.options[0]! : 'none'));
    expect(
      Object.entries(told)
        .map(([band, answers]) => [band, answers!.length])
        .sort(),
    ).toEqual([
      ['11-13', 9],
      ['14-15', 6],
      ['16-17', 6],
      ['8-10', 9],
    ]);
    expect(new Set(conversationsAnswered()).size).toBe(30);
    expect(
      bot.azure.sent.every(({ conversation, activity }) => activity.recipient?.id === `user-of-${conversation}`),
    ).toBe(true);
  });
});

/** Writes all messages to one connection at once, so that they arrive in this order; resolves when all are answered. */
async function inOneGo(activities: object[]): Promise<void> {
  const { hostname, port } = new URL(bot.address);
  const token = await bot.azure.token();
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const requests = activities.map((activity, index) => {
    const body = JSON.stringify(activity);
    const last = index === activities.length - 1 ? 'connection: close\r\n' : '';
    return `POST /api/messages HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\n${last}authorization: Bearer ${token}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
  socket.resume().write(requests.join(''));
  await once(socket, 'close');
}
