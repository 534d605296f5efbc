import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { wordsFor } from '../../locales/words.ts';
import { openMemory } from '../../store/memory.ts';
import { answer, answerUpTo, ChatBrowser, press, questionOf } from '../support/chatBrowser.ts';
import { responsesIn } from '../support/chatService.ts';

const { say } = wordsFor('en', 'parent');
const store = openMemory();
const here = new ChatBrowser(store);
const small = { viewport: { width: 320, height: 640 } };

const takeBack = (page: Page): Locator => page.getByRole('button', { name: say('says.take-back') });

/** Says that what was read back is right, which was a slip. */
async function slipped(options: BrowserContextOptions): Promise<Page> {
  const page = await here.open(options);
  await answerUpTo(page, 'confirm-difference');
  await page.locator('[value=yes]').check();
  await send(page, '.send');
  return page;
}

/** Without JavaScript a new page comes; with it the old one is changed. */
async function send(page: Page, button: string): Promise<void> {
  await press(page, button);
  await page.waitForLoadState();
}

/** What the person whose talk this was has answered. */
async function answers() {
  return (await responsesIn(store)).at(-1)!.answers;
}

describe.each<[string, BrowserContextOptions]>([
  ['live', {}],
  ['live, on a screen 320 pixels wide', small],
  ['with JavaScript off', { javaScriptEnabled: false }],
  ['with JavaScript off, on a screen 320 pixels wide', { ...small, javaScriptEnabled: false }],
])('%s', (_, options) => {
  test('a slip is taken back by one tap and asked again', async () => {
    const page = await slipped(options);
    expect(await questionOf(page)).toBe('improve');
    expect(await takeBack(page).count()).toBe(1);
    expect(await page.locator('button[value=back]').count()).toBe(1);
    const box = (await takeBack(page).boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()!.width);

    await send(page, '#slip button');
    expect(await questionOf(page)).toBe('confirm-difference');
    expect(await page.locator('#log').textContent()).toContain(say('says.taken-back'));
    expect(await answers()).not.toHaveProperty('confirm-difference');
    expect(await takeBack(page).count()).toBe(0);
  });

  test('the offer is gone after the next answer', async () => {
    const page = await slipped(options);
    await answer(page);
    expect(await takeBack(page).count()).toBe(0);
    await page.locator('[value=yes]').check();
    await send(page, '.send');
    expect(await takeBack(page).count()).toBe(1);
  });

  test('a page left open takes back no other answer', async () => {
    const page = await slipped(options);
    const old = await page.context().newPage();
    await old.goto('/essex');
    await answer(page);
    await page.locator('[value=yes]').check();
    await send(page, '.send');
    await send(old, '#slip button');
    expect(await questionOf(old)).toBe('may-quote');
    expect(await answers()).toMatchObject({
      'confirm-difference': { options: ['yes'] },
      'confirm-improve': { options: ['yes'] },
    });
    await send(old, '#slip button');
    expect(await questionOf(old)).toBe('confirm-improve');
  });

  test('an added code is taken back as well, and words of their own go beside the choice', async () => {
    const page = await here.open(options);
    await answerUpTo(page, 'correct-difference');
    await page.locator('[value=safer]').check();
    await send(page, '.send');
    await send(page, '#slip button');
    expect(await questionOf(page)).toBe('correct-difference');
    await page.locator('[value=calmer]').check();
    await page.getByRole('textbox', { name: say('page.own-words') }).fill('And he has a dog.');
    await send(page, '.send');
    expect(await answers()).toMatchObject({
      'difference-family': { text: 'We all sleep better.\nAnd he has a dog.' },
      'correct-difference': { options: ['calmer'] },
    });
  });
});

describe('for people who do not use a mouse or a screen', () => {
  test('the offer is read out after the next question, and only once', async () => {
    const page = await slipped({});
    const log = page.getByRole('log');
    expect((await log.textContent())!.trim().endsWith(say('says.take-back'))).toBe(true);
    expect(await log.ariaSnapshot()).toContain(`- button "${say('says.take-back')}"`);
    await answer(page);
    expect(await log.textContent()).not.toContain(say('says.take-back'));
  });

  test('the focus goes to the next question, and Enter in it takes nothing back', async () => {
    const page = await slipped({});
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    await answer(page);
    await page.locator('[value=yes]').check();
    await page.keyboard.press('Enter');
    await page.locator('#answer [value=may-quote]').waitFor({ state: 'attached' });
    expect(await page.evaluate('document.activeElement.name')).toBe('options');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe(say('says.take-back'));
    await page.keyboard.press('Enter');
    await page.locator('#answer [value=confirm-improve]').waitFor({ state: 'attached' });
  });
});

test('the offer is in view where the answer was given, without scrolling', async () => {
  const page = await slipped(small);
  const { top, bottom, height } = await page.evaluate<{ top: number; bottom: number; height: number }>(
    `(({ top, bottom }) => ({ top, bottom, height: innerHeight }))(document.querySelector('#slip button').getBoundingClientRect())`,
  );
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(height);
});
