import { startAzureBot, type AzureBot } from '../support/azureBot.ts';
import { BOT_TOKEN } from '../support/botService.ts';

let bot: AzureBot;
beforeAll(async () => {
  bot = await startAzureBot();
});
afterAll(() => bot.close());

describe('POST /api/messages', () => {
  test("answers through the channel's connector, with the token of the bot", async () => {
    const response = await bot.deliver(bot.message());
    expect(response.status).toBe(200);
    const [first] = bot.azure.sent;
    expect(first).toMatchObject({ conversation: 'conversation-1', authorization: `Bearer ${BOT_TOKEN}` });
    expect(first?.activity).toMatchObject({ type: 'message', text: expect.stringContaining('Essex') as string });
  });
});
