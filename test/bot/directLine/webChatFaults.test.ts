import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/browser.ts';
import { responsesIn } from '../../support/chatService.ts';
import { startLine, type Line } from '../../support/directLine.ts';
import { faultsOf } from '../../support/faults.ts';
import { freePort } from '../../support/freePort.ts';
import { WebChatPerson } from '../../support/webChatPerson.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

let line: Line;
beforeEach(async () => {
  const port = await freePort();
  line = await startLine({ port, env: { PUBLIC_URL: `http://127.0.0.1:${port}` } });
});
afterEach(() => line.stop());

test.each([
  ['in English', 'en', {}],
  ['from right to left', 'ur', {}],
  ['in the dark', 'en', { colorScheme: 'dark' } as const],
])(
  'Web Chat on our page has no fault that axe finds at 320 px, and cuts no button off, %s, at any question',
  async (_, lang, options) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
    const page = await context.newPage();
    await page.goto(`${line.address}/essex/web-chat?lang=${lang}`);
    await page.locator('.webchat__suggested-action').first().waitFor();
    const person = new WebChatPerson(page);
    const found: string[] = [];
    let turns = 0;
    for (; turns < 30 && (await responsesIn(line.store))[0]?.status !== 'complete'; turns++) {
      found.push(...(await faultsOf(page, (await person.last()).slice(0, 40))));
      found.push(...(await page.evaluate<string[]>(cutOff)));
      await person.answer();
    }
    found.push(...(await faultsOf(page, 'the end')));
    expect(found).toEqual([]);
    expect(turns).toBeGreaterThan(7);
    await context.close();
  },
  120_000,
);

/** What stands on buttons that hide a part of it. */
const cutOff = `[...document.querySelectorAll('.webchat__suggested-action *')]
  .filter((each) => getComputedStyle(each).overflow !== 'visible' && each.scrollWidth > each.clientWidth + 1)
  .map(({ textContent }) => 'cut off: ' + textContent)`;
