import { startAzureBot, type AzureBot } from '../../support/azureBot.ts';
import { startChat, type ChatService } from '../../support/chatService.ts';
import { FormVisitor } from '../../support/formVisitor.ts';

const HARM = 'my dad hits me with a belt every night';

describe('in one talk of a channel', () => {
  let bot: AzureBot;
  beforeEach(async () => {
    bot = await startAzureBot();
  });
  afterEach(() => bot.close());

  const say = (text: string, conversation = 'flood') =>
    bot.message({ conversation: { id: conversation }, from: { id: conversation }, text });

  async function flooded(): Promise<Response[]> {
    const responses: Response[] = [];
    for (let index = 0; index < 65; index++) responses.push(await bot.deliver(say('hello')));
    return responses;
  }

  test('more than sixty messages in a minute are answered with 429 and when to send them again', async () => {
    const responses = await flooded();
    expect(responses.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 60 }, () => 200),
      ...Array.from({ length: 5 }, () => 429),
    ]);
    const wait = Number(responses.at(-1)!.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });

  test('what is refused so is not lost: sent again later, it is taken', async () => {
    await flooded();
    const yes = say('yes');
    expect((await bot.deliver(yes)).status).toBe(429);
    expect(await bot.stored()).toEqual([]);
    expect(bot.azure.sent.some(({ activity }) => activity.replyToId === yes.id)).toBe(false);
  });

  test('others are not kept waiting', async () => {
    await flooded();
    expect((await bot.deliver(say('hello', 'other'))).status).toBe(200);
  });

  test.each([
    ['words of harm', { text: HARM }],
    ['words of harm in Polish', { text: 'tata mnie bije pasem' }],
    ['the word for help', { text: "I don't feel safe" }],
    ['the word for help in Urdu', { text: 'محفوظ نہیں' }],
    ['the button for help', { text: undefined, value: { command: 'unsafe' } }],
  ])('%s are taken all the same', async (_, change) => {
    await flooded();
    const told = { ...say(''), ...change };
    expect((await bot.deliver(told)).status).toBe(200);
    expect(bot.azure.sent.some(({ activity }) => JSON.stringify(activity).includes('999'))).toBe(true);
  });

  test('a longest answer fits in', async () => {
    expect((await bot.deliver(say('word '.repeat(10_000)))).status).toBe(200);
  });
});

describe('from one network address', () => {
  let chat: ChatService;
  afterEach(() => chat.stop());

  /** A fiftieth of the usual: 48 forms and pages a minute, and one message in a talk. */
  async function few(): Promise<FormVisitor> {
    chat = await startChat({ env: { RATE_LIMITS: '0.02', PROXIES: '1' } });
    return new FormVisitor(chat.address);
  }
  const form = (fields: object) => ({ lang: 'en', question: 'consent', ...fields });
  const from = (address: string) => ({ 'x-forwarded-for': address });

  test('a flood of forms is answered with a page that holds what was sent, and words of harm are taken', async () => {
    const visitor = await few();
    const sent: Response[] = [];
    for (let index = 0; index < 50; index++) sent.push(await visitor.post(form({ text: 'hm' }), from('192.0.2.1')));
    const last = sent.at(-1)!;
    expect(sent.filter(({ status }) => status === 429)).toHaveLength(2);
    expect([last.status, Number(last.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(await last.text()).toContain('\nhm</textarea>');
    expect((await visitor.post(form({ text: HARM }), from('192.0.2.1'))).status).not.toBe(429);
    expect((await visitor.post(form({ command: 'unsafe' }), from('192.0.2.1'))).status).not.toBe(429);
    expect((await visitor.post(form({ text: 'hm' }), from('192.0.2.2'))).status).not.toBe(429);
  });

  test('so is a flood of pages, and of looks into answers', async () => {
    const visitor = await few();
    const pages: number[] = [];
    for (let index = 0; index < 50; index++) pages.push((await visitor.look('/essex', from('192.0.2.1'))).status);
    expect([pages.at(0), pages.at(-1)]).toEqual([200, 429]);
    const answers = new FormVisitor(chat.address, '/essex/my-answers');
    expect((await answers.post({ words: 'x' }, from('192.0.2.1'))).status).toBe(303);
    expect((await answers.post({ words: 'x' }, from('192.0.2.1'))).status).toBe(429);
  });
});

test('a class of thirty who write as fast as they can meet no limit', async () => {
  const chat = await startChat();
  const statuses = new Set<number>();
  await Promise.all(
    Array.from({ length: 30 }, async () => {
      const pupil = await new FormVisitor(chat.address).open();
      for (let index = 0; index < 8; index++) statuses.add((await pupil.send({ text: 'yes' })).status);
    }),
  );
  await chat.stop();
  expect([...statuses]).toEqual([200]);
});
