import type { Page } from 'playwright-core';
import { wordsFor } from '../../locales/words.ts';
import { answerUpTo, begin, ChatBrowser, command, press, questionOf } from '../support/chatBrowser.ts';

const words = wordsFor('en', 'parent');
const say = words.say.bind(words);
const here = new ChatBrowser();

describe('for people who do not use a mouse or a screen', () => {
  test('the whole survey is answered by keyboard, and the focus is never lost', async () => {
    const page = await here.open({}, '/');
    await page.goto('/essex');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('BUTTON hello');
    await page.keyboard.press('Enter');
    await page.locator('#answer [value=consent]').waitFor({ state: 'attached' });
    while ((await questionOf(page)) !== '') await answerByKeyboard(page);
    expect(await page.locator('#log').textContent()).toContain(say('says.thanks'));
    expect(await focused(page)).toBe('BUTTON help');
  });

  test('each message of the bot is announced once and in order, those of the person not at all', async () => {
    const page = await here.open({}, '/');
    await page.goto('/essex');
    await page.evaluate(listen);
    await press(page, begin);
    await answerUpTo(page, 'supports');
    await press(page, '.send');
    await command(page, 'help');
    await answerUpTo(page);
    const shown = await page.locator('#log .bot').allTextContents();
    const heard = await page.evaluate<string[]>('heard');
    const takeBack = heard.filter((text) => text.includes('Take back my last answer'));
    expect(heard.filter((text) => !takeBack.includes(text))).toEqual(shown);
    expect([heard.length - takeBack.length, takeBack.length]).toEqual([24, 3]);
  });
});

/** Space chooses, Tab goes on, Enter on the button sends: nothing but keys, from where the page put the focus. */
async function answerByKeyboard(page: Page): Promise<void> {
  const message = await page.locator('#reply [name=message]').inputValue();
  expect(await focused(page)).toMatch(/^(?:INPUT options|TEXTAREA text)$/u);
  if ((await focused(page)).startsWith('INPUT')) await page.keyboard.press('Space');
  else await page.keyboard.type('They listen.');
  do await page.keyboard.press('Tab');
  while ((await focused(page)) !== 'BUTTON ');
  await page.keyboard.press('Enter');
  await page.locator(`#reply [name=message]:not([value="${message}"])`).waitFor({ state: 'attached' });
}

/** The element that has the focus: its tag, and its name or value. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate<string>(
    `(({ tagName, name, value }) => tagName + ' ' + (tagName === 'BUTTON' ? value : name))(document.activeElement)`,
  );
}

/** Collects what a screen reader would be told: texts added to live regions, except where aria-live is off. */
const listen = `
  globalThis.heard = [];
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      const region = (node.closest ? node : node.parentElement)?.closest('[aria-live], [role=log], [role=status], [role=alert]');
      if (region && region.getAttribute('aria-live') !== 'off' && node.textContent) heard.push(node.textContent);
    }
  }).observe(document.body, { childList: true, subtree: true });
`;
