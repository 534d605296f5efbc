import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openSqlite } from '../../store/sqlite.ts';
import { wordsFor } from '../../locales/words.ts';
import { openBrowser } from '../support/browser.ts';
import { answer, answerUpTo, command, openChat, press, questionOf } from '../support/chatBrowser.ts';
import { startChat, type ChatService } from '../support/chatService.ts';

const words = wordsFor('en', 'parent');
const say = words.say.bind(words);

let browser: Browser;
let chat: ChatService;
beforeAll(async () => {
  browser = await openBrowser();
  chat = await startChat();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await chat.stop();
});

async function answersKept(): Promise<Record<string, unknown>[]> {
  const responses = await Array.fromAsync(chat.store.responses.list({ authority: 'E10000012', round: '2026-autumn' }));
  return responses.map(({ answers }) => answers);
}

/** Requests to send a form, as they leave the browser. */
function sent(page: Page): URLSearchParams[] {
  const forms: URLSearchParams[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') forms.push(new URLSearchParams(request.postData() ?? ''));
  });
  return forms;
}

describe('with JavaScript off', () => {
  test('the whole survey is answered', async () => {
    const page = await openChat(browser, chat.address, { javaScriptEnabled: false });
    await answerUpTo(page);
    expect(await page.locator('#log').textContent()).toContain(say('says.thanks'));
  });

  test('the way out is a link', async () => {
    const page = await openChat(browser, chat.address, { javaScriptEnabled: false });
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'weather' }));
    await page.locator('#quick-exit').click();
    expect(page.url()).toBe('https://www.bbc.co.uk/weather');
  });
});

describe('live', () => {
  test('the whole survey is answered by keyboard, and the focus is never lost', async () => {
    const page = await openChat(browser, chat.address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    while ((await questionOf(page)) !== '') await answerByKeyboard(page);
    expect(await page.locator('#log').textContent()).toContain(say('says.thanks'));
    expect(await focused(page)).toBe('BUTTON help');
  });

  test('each message of the bot is announced once and in order, those of the person not at all', async () => {
    const page = await openChat(browser, chat.address);
    await page.evaluate(listen);
    const before = await page.locator('#log .bot').count();
    await answerUpTo(page, 'supports');
    await press(page, '.send');
    await command(page, 'help');
    await answerUpTo(page);
    const shown = await page.locator('#log .bot').allTextContents();
    const heard = await page.evaluate<string[]>('heard');
    expect(heard).toEqual(shown.slice(before));
    expect(heard).toHaveLength(19);
  });

  test('a double click sends once', async () => {
    const page = await openChat(browser, chat.address);
    const forms = sent(page);
    await page.locator('[value=yes]').check();
    await page.locator('.send').dblclick();
    await page.locator('#answer [value=respondent]').waitFor({ state: 'attached' });
    expect(forms).toHaveLength(1);
    expect(await page.locator('#log .you').count()).toBe(1);
  });

  test('Ctrl and Enter send what was typed', async () => {
    const page = await openChat(browser, chat.address);
    await answerUpTo(page, 'improve');
    await page.locator('#text').fill('Come sooner.');
    await page.locator('#text').press('Control+Enter');
    await page.locator('#answer [value=confirm-improve]').waitFor({ state: 'attached' });
    expect(await page.locator('#log .you').last().textContent()).toContain('Come sooner.');
  });

  test('a page loaded anew goes on at the same question, with the talk so far', async () => {
    const page = await openChat(browser, chat.address);
    await answerUpTo(page, 'improve');
    await page.reload();
    expect(await questionOf(page)).toBe('improve');
    expect(await page.locator('#log').textContent()).toContain('He is calmer now.');
    await answerUpTo(page);
    expect(await page.title()).toContain(say('page.finished'));
  });

  test('a change of language changes the page, and leaves what was said before in its own', async () => {
    const page = await openChat(browser, chat.address);
    await press(page, '[name=language][value=ur]');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('.bot').first().getAttribute('lang')).toBe('en');
    expect(await page.locator('.bot').last().getAttribute('dir')).toBe('rtl');
    expect(await page.locator('.send').textContent()).toBe(wordsFor('ur', 'child').say('page.send'));
  });

  test('erasing takes the answers off the screen at once', async () => {
    const page = await openChat(browser, chat.address);
    await answerUpTo(page, 'improve');
    await command(page, 'forget');
    await page.locator('[name=options][value=yes]').check();
    await press(page, '.send');
    expect(await page.locator('#log').textContent()).not.toContain('He is calmer now.');
    expect(await page.locator('#log .bot').count()).toBe(1);
  });

  test('markup in an answer is shown as it was typed and does nothing', async () => {
    const page = await openChat(browser, chat.address);
    await answerUpTo(page, 'improve');
    const typed = '<img src=x onerror="document.title=1"></textarea><script>document.title=1</script>{{ 7*7 }} &amp;';
    await page.locator('#text').fill(typed);
    await press(page, '.send');
    expect(await page.locator('#log .you .words').last().textContent()).toBe(typed);
    await page.reload();
    expect(await page.locator('#log .you .words').last().textContent()).toBe(typed);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).toContain('Question');
  });

  test('leaving clears the page and takes it out of the history of the tab', async () => {
    const page = await openChat(browser, chat.address, {}, '/');
    await page.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ body: 'weather' }));
    await page.locator('a[href="/essex"]').click();
    await answer(page);
    await page.locator('#quick-exit').click();
    await page.waitForURL('https://www.bbc.co.uk/weather');
    await page.goBack();
    expect(page.url()).toBe(`${chat.address}/`);
  });

  test('the page asks nobody else for anything, and weighs less than 100 kB with everything', async () => {
    const context = await browser.newContext({ baseURL: chat.address });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    const hosts = new Set<string>();
    page.on('requestfinished', (request) => {
      hosts.add(new URL(request.url()).origin);
      sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
    });
    await page.goto('/essex', { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect([...hosts]).toEqual([chat.address]);
    expect(sizes).toHaveLength(3);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(30_000);
  });
});

describe('when sending fails', () => {
  test('the words stay in the box, and trying again sends the same message', async () => {
    const page = await openChat(browser, chat.address);
    await answerUpTo(page, 'improve');
    const forms = sent(page);
    await page.context().setOffline(true);
    await page.locator('#text').fill('Come sooner.');
    await page.locator('.send').click();
    await page.getByText(say('page.offline')).waitFor();
    expect(await page.locator('#text').inputValue()).toBe('Come sooner.');
    expect(await page.locator('#log').textContent()).not.toContain('Come sooner.');
    await page.context().setOffline(false);
    await press(page, '.send');
    expect(await questionOf(page)).toBe('confirm-improve');
    expect(forms.map((form) => form.get('message'))).toEqual([forms[0]!.get('message'), forms[0]!.get('message')]);
  });

  test('after the server has kept the answer, it still counts once', async () => {
    const page = await openChat(browser, chat.address);
    await answerUpTo(page, 'improve');
    let lost = 0;
    await page.route('**/essex', async (route) => {
      if (lost++ > 0) return await route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.locator('#text').fill('They came late, twice.');
    await page.locator('.send').click();
    await page.getByText(say('page.offline')).waitFor();
    await press(page, '.send');
    expect(await questionOf(page)).toBe('confirm-improve');
    const kept = (await answersKept()).filter((answers) => JSON.stringify(answers).includes('late, twice'));
    expect(kept).toHaveLength(1);
    expect(kept[0]!.improve).toMatchObject({ text: 'They came late, twice.' });
  });

  test('an answer that is too long says so, and stays in the box', async () => {
    const page = await openChat(browser, chat.address);
    await answerUpTo(page, 'improve');
    await page.locator('#text').fill('x'.repeat(530_000));
    await page.locator('.send').click();
    await page.getByText(say('says.too-long', { max: 50_000 })).waitFor();
    expect((await page.locator('#text').inputValue()).length).toBe(530_000);
  });

  test('because the service was started anew, the talk goes on where it was', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'family-views-'));
    const before = await startChat({ store: openSqlite({ directory }) });
    const page = await openChat(browser, before.address);
    await answerUpTo(page, 'improve');
    await before.stop();
    const after = await startChat({ store: openSqlite({ directory }) });
    // The cookie is the host's, whatever the port.
    await page.goto(`${after.address}/essex`);
    expect(await questionOf(page)).toBe('improve');
    await answerUpTo(page);
    expect(await page.locator('#log').textContent()).toContain(say('says.thanks'));
    await after.stop();
  });
});

/** Space chooses, Tab goes on, Enter on the button sends: nothing but keys, from where the page put the focus. */
async function answerByKeyboard(page: Page): Promise<void> {
  const message = await page.locator('#answer [name=message]').inputValue();
  expect(await focused(page)).toMatch(/^(?:INPUT options|TEXTAREA text)$/u);
  if ((await focused(page)).startsWith('INPUT')) await page.keyboard.press('Space');
  else await page.keyboard.type('They listen.');
  do await page.keyboard.press('Tab');
  while ((await focused(page)) !== 'BUTTON ');
  await page.keyboard.press('Enter');
  await page.locator(`#answer [name=message]:not([value="${message}"])`).waitFor({ state: 'attached' });
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
