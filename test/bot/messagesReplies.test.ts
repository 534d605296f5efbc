import { jest } from '@jest/globals';
import type { Activity } from 'botbuilder-core';
import { AzureAdapter } from '../../bot/channels/azureAdapter.ts';
import { startAzureBot, type AzureBot } from '../support/azureBot.ts';

let bot: AzureBot;
beforeEach(async () => {
  bot = await startAzureBot();
});
afterEach(() => bot.close());

const said = () => bot.azure.sent.map(({ activity }) => activity.text);

describe('a reply the channel does not take', () => {
  test('for being busy (429) is offered again after the time it asks for', async () => {
    bot.azure.planned.push({ status: 429, headers: { 'retry-after': '0' } });
    expect((await bot.deliver(bot.message())).status).toBe(200);
    expect(bot.azure.offered()).toBe(4);
    expect(new Set(said()).size).toBe(3);
  });

  test.each([408, 500, 502, 503, 504])('with %i is never offered again: it may have been shown', async (status) => {
    bot.azure.planned.push({ status }, { status });
    const response = await bot.deliver(bot.message());
    expect({ status: response.status, offered: bot.azure.offered() }).toEqual({ status: 503, offered: 2 });
    // The first was the welcome, the second the apology; neither came twice.
    expect(said()).toEqual([]);
  });

  test.each([300, 301, 302, 303, 307, 308])(
    'with a redirect (%i) goes nowhere else, nor does the token',
    async (status) => {
      const other = await startAzureBot();
      const elsewhere = [
        `${other.azure.serviceUrl}v3/conversations/x/activities/y`,
        `${bot.azure.serviceUrl}v3/elsewhere`,
      ];
      bot.azure.planned.push(...elsewhere.map((location) => ({ status, headers: { location } })));
      await bot.deliver(bot.message());
      expect({ here: bot.azure.offered(), there: other.azure.offered(), said: said() }).toEqual({
        ...{ here: 2, there: 0, said: [] },
      });
      await other.close();
    },
  );

  test('leaves the answer stored, and the message sent again asks on without a second one', async () => {
    await bot.deliver(bot.message());
    const yes = bot.message({ text: 'yes' });
    bot.azure.planned.push({ status: 500 }, { status: 500 });
    expect((await bot.deliver(yes)).status).toBe(503);
    const [before] = await bot.stored();

    bot.azure.sent.length = 0;
    expect((await bot.deliver(yes)).status).toBe(200);
    expect(said()).toEqual([expect.stringContaining('?')]);
    expect(await bot.stored()).toEqual([before]);
  });

  test('because nobody listens there harms nobody else', async () => {
    const serviceUrl = 'http://127.0.0.1:9/';
    const token = await bot.azure.token({ claims: { serviceurl: serviceUrl } });
    expect((await bot.deliver(bot.message({ serviceUrl }), token)).status).toBe(503);
    expect((await bot.deliver(bot.message())).status).toBe(200);
  });
});

describe('what the service itself lacks', () => {
  test.each([404, 500])('keys (%i) is answered with 503 until they are there', async (status) => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    bot.azure.keysFail(status);
    expect((await bot.deliver(bot.message())).status).toBe(503);
    expect(bot.azure.offered()).toBe(0);
    bot.azure.keysFail(undefined);
    expect((await bot.deliver(bot.message())).status).toBe(200);
  });

  test('a token of its own is answered with 503', async () => {
    const { credentials } = bot.azure.cloud;
    const refused = jest.spyOn(credentials, 'createCredentials').mockRejectedValueOnce(new Error('no token'));
    expect((await bot.deliver(bot.message())).status).toBe(503);
    refused.mockRestore();
    expect((await bot.deliver(bot.message())).status).toBe(200);
  });

  test('an app id is answered with 503, whatever the token, and no turn runs', async () => {
    const unset = await startAzureBot({ bot: undefined });
    const response = await unset.deliver(unset.message());
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ error: expect.stringContaining('MICROSOFT_APP_ID') as string });
    expect(unset.azure.offered()).toBe(0);
    await unset.close();
  });

  test('an app id that is empty, which would switch authentication off, is no start', () => {
    const empty = { appId: '', appPassword: '', tenantId: '', serviceHosts: [] };
    expect(() => new AzureAdapter(empty, bot.azure.cloud)).toThrow('MICROSOFT_APP_ID');
  });
});

describe('replies', () => {
  test('come back in the answer when the channel expects them there', async () => {
    const response = await bot.deliver(bot.message({ deliveryMode: 'expectReplies' }));
    const { activities } = (await response.json()) as { activities: Partial<Activity>[] };
    expect(activities.map(({ type }) => type)).toEqual(['message', 'message', 'message']);
    expect(bot.azure.offered()).toBe(0);
  });

  test.each([
    ['typing', {}],
    ['messageReaction', { reactionsAdded: [{ type: 'like' }] }],
    ['installationUpdate', { action: 'remove' }],
    ['endOfConversation', { code: 'completedSuccessfully' }],
    ['event', { name: 'somethingElse' }],
    ['conversationUpdate', { membersAdded: [{ id: 'bot-1' }] }],
    ['somethingNew', {}],
  ])('there are none to %s, and no error', async (type, more) => {
    expect((await bot.deliver(bot.message({ type, text: undefined, ...more }))).status).toBe(200);
    expect(bot.azure.offered()).toBe(0);
  });
});
