import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { answerUpTo, ChatBrowser, questionOf } from '../support/chatBrowser.ts';

const here = new ChatBrowser();
const WEATHER = 'https://www.bbc.co.uk/weather';

/** A tab that came from the list of councils, and has gone through some questions, and to another page and back. */
async function talking(javaScriptEnabled = true): Promise<Page> {
  const page = await here.open({ javaScriptEnabled }, '/');
  await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'weather' }));
  await page.locator('a[href="/essex"]').click();
  await page.locator('#answer [value=hello]').click();
  await page.locator('[name=options]').first().waitFor();
  await answerUpTo(page, 'improve');
  return page;
}

/** The page does not wait until the service has heard that they left. */
async function serviceKnows(page: Page): Promise<void> {
  const opened = async () => await (await page.request.get(`${here.chat.address}/essex`)).text();
  while (!(await opened()).includes('value="hello"')) await setTimeout(20);
}

/** All that the tab shows on the way back to its beginning. */
async function allBefore(page: Page): Promise<string> {
  const seen: string[] = [];
  while ((await page.goBack({ waitUntil: 'load' }).catch(() => null)) !== null)
    seen.push((await page.locator('body').textContent()) ?? '');
  return seen.join('\n');
}

const said = /He is calmer now|We all sleep better/u;

describe('the way out', () => {
  test('takes the page’s own place in the history of the tab', async () => {
    const page = await talking();
    const length = await page.evaluate('history.length');
    await page.locator('#quick-exit').click();
    await page.waitForURL(WEATHER);
    expect(await page.evaluate('history.length')).toBe(length);
    await page.goBack();
    expect(page.url()).toBe(`${here.chat.address}/`);
  });

  test('leaves no page behind that shows the talk, on whatever pages the person has been', async () => {
    const page = await talking();
    await page.locator('footer a[href*=privacy]').click();
    await page.locator('main a.button').click();
    await page.locator('#reply').waitFor();
    await page.locator('#quick-exit').click();
    await page.waitForURL(WEATHER);
    await serviceKnows(page);
    const before = await allBefore(page);
    expect(before).toContain('What will happen');
    expect(before).not.toMatch(said);
    expect(before).not.toContain('Question ');
  });

  test('is taken by pressing Shift three times', async () => {
    const page = await talking();
    await page.locator('#text').fill('Half a sentence');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await page.waitForURL(WEATHER);
    await serviceKnows(page);
    await page.goto(`${here.chat.address}/essex`);
    expect(await page.locator('body').textContent()).not.toMatch(said);
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  test('is not taken by capital letters', async () => {
    const page = await talking();
    await page.locator('#text').focus();
    for (const letter of 'HELP US') await page.keyboard.press(letter === ' ' ? 'Space' : `Shift+${letter}`);
    await page.keyboard.press('Shift');
    await page.keyboard.press('Shift');
    expect(await page.locator('#text').inputValue()).toBe('HELP US');
    expect(await questionOf(page)).toBe('improve');
  });

  test('clears the screen before the other page has come', async () => {
    const page = await talking();
    const left = `document.getElementById('quick-exit').click(); [document.body.childElementCount, document.title]`;
    expect(await page.evaluate(left)).toEqual([0, '']);
  });

  test('is there on the other pages, and works the same', async () => {
    const page = await talking();
    await page.goto('/essex/my-answers');
    const length = await page.evaluate('history.length');
    await page.locator('#quick-exit').click();
    await page.waitForURL(WEATHER);
    expect(await page.evaluate('history.length')).toBe(length);
  });

  test('with JavaScript off is a link; whoever goes back sees no answers', async () => {
    const page = await talking(false);
    await page.locator('#quick-exit').click();
    await page.waitForURL(WEATHER);
    expect(await allBefore(page)).not.toMatch(said);
  });
});
