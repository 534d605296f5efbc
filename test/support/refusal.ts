import type { AzureBot } from './azureBot.ts';

/** Words of a child in each message that is refused: they must not come back in the answer. */
const CHILDS_WORDS = 'he-shouts-at-night';
let people = 0;

/**
 * Somebody who was asked for consent has a "yes" offered in a way that must be refused, and then in the right way. Only
 * the second may be answered and stored: no turn ran before, and the service still works. Returns the status of the first.
 */
export async function refusedWith(bot: AzureBot, offer: (yes: () => object) => Promise<Response>): Promise<number> {
  const id = `refused-${++people}`;
  const yes = () => bot.message({ conversation: { id }, from: { id }, text: 'yes', name: CHILDS_WORDS });
  await bot.deliver({ ...yes(), text: 'hello' });
  const before = { offered: bot.azure.offered(), stored: (await bot.stored()).length };

  const refused = await offer(yes);
  const body = await refused.text();
  expect(JSON.parse(body)).toBeInstanceOf(Object);
  expect(body).toMatch(/expect|exceeds/iu);
  expect(body).not.toContain(CHILDS_WORDS);
  expect({ offered: bot.azure.offered(), stored: (await bot.stored()).length }).toEqual(before);

  expect((await bot.deliver(yes())).status).toBe(200);
  expect(bot.azure.sent.at(-1)?.conversation).toBe(id);
  expect(await bot.stored()).toHaveLength(before.stored + 1);
  return refused.status;
}
