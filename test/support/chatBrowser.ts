import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { parentAnswers } from './formVisitor.ts';

/** A tab of its own profile with the chat open. */
export async function openChat(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  path = '/essex',
): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** The question asked now; empty when there is none. */
export async function questionOf(page: Page): Promise<string> {
  const field = page.locator('#answer [name=question]');
  return (await field.count()) === 0 ? '' : await field.inputValue();
}

/** Presses a button, and waits for the form that comes after. */
export async function press(page: Page, button: string): Promise<void> {
  const message = await page.locator('#answer [name=message]').inputValue();
  await page.locator(button).first().click();
  await page.locator(`#answer [name=message]:not([value="${message}"])`).waitFor({ state: 'attached' });
}

/** Gives the answer of `parentAnswers` to the question asked now. */
export async function answer(page: Page): Promise<void> {
  const given = parentAnswers[await questionOf(page)]!;
  if (typeof given === 'string') await page.locator('#text').fill(given);
  else for (const option of given) await page.locator(`[name=options][value=${option}]`).check();
  await press(page, '.send');
}

/** Answers one question after another, up to (not including) the one named, or to the end. */
export async function answerUpTo(page: Page, last = ''): Promise<void> {
  while (![last, ''].includes(await questionOf(page))) await answer(page);
}

/** Chooses a command, behind the fold too. */
export async function command(page: Page, name: string): Promise<void> {
  const button = `#answer button[value=${name}]`;
  if (!(await page.locator(button).isVisible())) await page.locator('summary').click();
  await press(page, button);
}
