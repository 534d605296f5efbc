import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { wordsFor } from '../../locales/words.ts';
import type { Store } from '../../store/store.ts';
import { openBrowser } from './browser.ts';
import { startChat, type ChatService } from './chatService.ts';
import { parentAnswers } from './formVisitor.ts';

/** One browser and one service for the tests of a file; each test has profiles of its own. */
export class ChatBrowser {
  browser!: Browser;
  chat!: ChatService;

  /** Call it at the top of a file. */
  constructor(store?: Store) {
    beforeAll(async () => {
      this.browser = await openBrowser();
      this.chat = await startChat({ store });
    });
    afterEach(async () => {
      for (const context of this.browser.contexts()) await context.close();
    });
    afterAll(async () => {
      await this.browser.close();
      await this.chat.stop();
    });
  }

  async open(options: BrowserContextOptions = {}, path = '/essex'): Promise<Page> {
    return await openChat(this.browser, this.chat.address, options, path);
  }
}

/** On the page that says what will happen: leads to the questions. */
export const begin = '#answer [value=hello]';

/** A tab of its own profile with the chat open, at the first question. */
export async function openChat(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  path = '/essex',
): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(path);
  if ((await page.locator(begin).count()) > 0) await press(page, begin);
  return page;
}

/** The question asked now; empty when there is none. */
export async function questionOf(page: Page): Promise<string> {
  const field = page.locator('#answer [name=question]');
  return (await field.count()) === 0 ? '' : await field.inputValue();
}

/** Presses a button, and waits for the form that comes after. */
export async function press(page: Page, button: string): Promise<void> {
  const message = await page.locator('#reply [name=message]').inputValue();
  await page.locator(button).first().click();
  await page.locator(`#reply [name=message]:not([value="${message}"])`).waitFor({ state: 'attached' });
}

/** Gives the answer of `parentAnswers` to the question asked now. */
export async function answer(page: Page): Promise<void> {
  const given = parentAnswers[await questionOf(page)]!;
  if (typeof given === 'string') await page.locator('#text').fill(given);
  else for (const option of given) await page.locator(`[name=options][value="${option}"]`).check();
  await press(page, '.send');
}

/** Answers one question after another, up to (not including) the one named, or to the end. */
export async function answerUpTo(page: Page, last = ''): Promise<void> {
  while (![last, ''].includes(await questionOf(page))) await answer(page);
}

/** Chooses a command, behind the fold too. */
export async function command(page: Page, name: string): Promise<void> {
  const button = `#answer button[value=${name}]`;
  const lang = await page.locator('html').getAttribute('lang');
  if (!(await page.locator(button).isVisible()))
    await page.locator('summary', { hasText: wordsFor(lang!, 'child').say('page.more') }).click();
  await press(page, button);
}

/** The forms the page sends from now on, as they leave the browser. */
export function formsSent(page: Page): URLSearchParams[] {
  const forms: URLSearchParams[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') forms.push(new URLSearchParams(request.postData() ?? ''));
  });
  return forms;
}
