import { jest } from '@jest/globals';
import type { Activity } from 'botbuilder-core';
import { startAzureBot, type AzureBot } from '../support/azureBot.ts';

let bot: AzureBot;
beforeAll(async () => {
  // botbuilder prints the key of each token it refuses.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  bot = await startAzureBot({ rateLimits: 1000 });
});
afterAll(() => bot.close());

const authorized = async (headers = {}) => ({ authorization: `Bearer ${await bot.azure.token()}`, ...headers });
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
/** `String` of it throws. */
const noText = { toString: 5, valueOf: 5 };
const manyKeys = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key${index}`, index]));

/** What a person gets when a turn fails. */
const isApology = ({ channelData }: Partial<Activity>) => (channelData as { failed?: boolean } | undefined)?.failed;

describe('a good token does not make odd fields dangerous', () => {
  const fields = [
    ...['type', 'id', 'timestamp', 'localTimestamp', 'serviceUrl', 'channelId', 'from', 'conversation', 'recipient'],
    ...['text', 'textFormat', 'locale', 'value', 'valueType', 'entities', 'attachments', 'channelData', 'name'],
    ...['membersAdded', 'membersRemoved', 'replyToId', 'deliveryMode', 'callerId', 'role', 'suggestedActions'],
  ];
  const odd = [
    5,
    -1,
    true,
    '',
    'x',
    [],
    [5],
    [null],
    {},
    { id: 5 },
    { familyViews: null },
    { familyViews: { authority: noText, query: noText, address: noText } },
    null,
    [{ type: 'mention' }],
  ];

  test.each(fields)('%s of any type is answered or refused, and the next message is answered', async (field) => {
    for (const value of [...odd, JSON.parse(nested(1000)) as unknown]) {
      const { status } = await bot.deliver({ ...bot.message(), [field]: value });
      expect([200, 400, 401, 403]).toContain(status);
    }
    expect(bot.azure.sent.filter(({ activity }) => isApology(activity))).toEqual([]);
    const offered = bot.azure.offered();
    expect((await bot.deliver(bot.message({ conversation: { id: `odd-${field}` } }))).status).toBe(200);
    expect(bot.azure.offered()).toBeGreaterThan(offered);
  });

  test.each(['from', 'recipient', 'conversation'] as const)('what replies repeat of %s is checked', async (field) => {
    for (const name of ['name', 'role', 'aadObjectId', 'tenantId', 'isGroup', 'conversationType', 'properties']) {
      for (const value of odd) {
        const whole = bot.message({ conversation: { id: 'odd' } });
        const { status } = await bot.deliver({ ...whole, [field]: { ...whole[field], [name]: value } });
        expect([200, 400]).toContain(status);
      }
    }
  });

  test('a text of any time is answered', async () => {
    for (const timestamp of [...odd, { toString: 5 }]) {
      const { status } = await bot.deliver({ ...bot.message({ channelId: 'sms' }), timestamp });
      expect(status).toBe(200);
    }
  });

  test('the id of a conversation can stand in a header', async () => {
    const { status } = await bot.deliver(bot.message({ conversation: { id: 'a\u0000b' } }));
    expect(status).toBe(400);
  });

  test('10,000 more fields are passed over', async () => {
    const offered = bot.azure.offered();
    expect((await bot.deliver(bot.message(manyKeys))).status).toBe(200);
    expect(bot.azure.offered()).toBeGreaterThan(offered);
  });

  test.each(['channelData', 'value', 'extra'])('50,000 lists in each other as %s are passed over', async (field) => {
    const body = JSON.stringify(bot.message({ [field]: 'here' })).replace('"here"', nested(50_000));
    const offered = bot.azure.offered();
    expect((await bot.post(body, await authorized())).status).toBe(200);
    expect(bot.azure.offered()).toBeGreaterThan(offered);
  });
});

test('nobody outside says which network address wrong codes are counted for', async () => {
  const address = '192.0.2.1';
  for (let person = 0; person < 12; person++)
    for (let code = 0; code < 5; code++) {
      const id = `claims-an-address-${person}`;
      const claim = { from: { id }, conversation: { id }, channelData: { familyViews: { address } } };
      await bot.deliver(bot.message({ ...claim, text: `2345 666${code + 2}` }));
    }
  const refused = bot.azure.sent.filter(({ activity }) => activity.text?.startsWith('These words were sent too many'));
  expect(refused).toEqual([]);
});
