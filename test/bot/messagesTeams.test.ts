import { startAzureBot, type AzureBot } from '../support/azureBot.ts';
import { wordsOn } from '../support/teams.ts';
import { inTeams, wholeTalk } from '../support/channelPerson.ts';

let bot: AzureBot;
beforeEach(async () => {
  bot = await startAzureBot();
});
afterEach(() => bot.close());

describe('in Teams', () => {
  const by = (change: object) =>
    bot.message({ channelId: 'msteams', conversation: { id: 'a:1' }, from: { id: '29:1' }, ...change });

  test('a person who is added is greeted, once, and may then begin', async () => {
    const update = { type: 'conversationUpdate', text: undefined };
    await bot.deliver(by({ ...update, membersAdded: [{ id: 'bot-1' }] }));
    expect(bot.azure.sent).toEqual([]);
    await bot.deliver(by({ ...update, membersAdded: [{ id: '29:1' }, { id: 'bot-1' }] }));
    expect(bot.azure.sent.filter(({ activity }) => activity.text?.includes('This is Family Views'))).toHaveLength(1);
    await bot.deliver(by({ text: 'yes' }));
    expect(await bot.stored()).toHaveLength(1);
  });

  test('a person whom somebody else adds hears nothing of what that one said', async () => {
    await wholeTalk(bot, 'msteams', inTeams);
    bot.azure.sent.length = 0;
    const from = { id: 'person-of-msteams' };
    await bot.deliver(by({ type: 'conversationUpdate', text: undefined, from, membersAdded: [{ id: '29:1' }] }));
    expect(bot.azure.sent.map(wordsOn)).toEqual([
      expect.stringContaining('This is Family Views'),
      expect.stringContaining('[What happens with your answers]'),
      expect.stringContaining('[Yes, I will take part]'),
    ]);
  });

  test('a card tapped twice, or late, changes nothing else', async () => {
    for (const text of ['hello', 'yes', 'parent']) await bot.deliver(by({ text }));
    const tap = { text: undefined, value: { question: 'consent', options: 'yes' } };
    await bot.deliver(by(tap));
    await bot.deliver(by(tap));
    const [response] = await bot.stored();
    expect(Object.keys(response!.answers)).toEqual(['consent', 'respondent']);
  });

  test('a picture alone is answered kindly, and the HTML copy of words is not taken for one', async () => {
    await bot.deliver(by({}));
    await bot.deliver(by({ text: undefined, attachments: [{ contentType: 'image/png' }] }));
    expect(await bot.stored()).toEqual([]);
    await bot.deliver(by({ text: 'yes', attachments: [{ contentType: 'text/html', content: '<p>yes</p>' }] }));
    expect(await bot.stored()).toHaveLength(1);
  });
});
